import { LineRuleType, type IStylesOptions } from 'docx'
import { wordGreys } from './palette'

/** Names of the styles that the report's parts are set in. */
export const wordStyles = { table: 'Rapporttabell', tableText: 'Tabelltekst', note: 'Merknad', warning: 'Viktig', caption: 'Caption' } as const

const { soft, line } = wordGreys

/** The look of every table: thin lines, and a bold first row; it can be changed for the whole document in one place. */
export const tableStyles = `<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:style w:type="table" w:customStyle="1" w:styleId="${wordStyles.table}">
<w:name w:val="Rapporttabell"/><w:uiPriority w:val="59"/><w:qFormat/>
<w:tblPr><w:tblBorders><w:top w:val="single" w:sz="8" w:space="0" w:color="${soft}"/><w:bottom w:val="single" w:sz="4" w:space="0" w:color="${soft}"/><w:insideH w:val="single" w:sz="4" w:space="0" w:color="${line}"/></w:tblBorders>
<w:tblCellMar><w:top w:w="50" w:type="dxa"/><w:left w:w="70" w:type="dxa"/><w:bottom w:w="50" w:type="dxa"/><w:right w:w="70" w:type="dxa"/></w:tblCellMar></w:tblPr>
<w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr><w:tcPr><w:tcBorders><w:bottom w:val="single" w:sz="8" w:space="0" w:color="${soft}"/></w:tcBorders></w:tcPr></w:tblStylePr>
</w:style></w:styles>`

const heading = (size: number, before: number, after: number) => ({
  run: { size, bold: true, font: 'Calibri', color: '000000' },
  paragraph: { spacing: { before, after }, keepNext: true, keepLines: true },
})

/** Fonts, sizes and language of the document: Norwegian bokmål throughout. */
export function documentStyles(): IStylesOptions {
  return {
    default: {
      document: { run: { font: 'Calibri', size: 21, language: { value: 'nb-NO', eastAsia: 'nb-NO', bidirectional: 'nb-NO' } }, paragraph: { spacing: { after: 120, line: 264, lineRule: LineRuleType.AUTO } } },
      title: { run: { size: 48, bold: true, font: 'Calibri' }, paragraph: { spacing: { after: 160 } } },
      heading1: heading(32, 360, 140),
      heading2: heading(26, 280, 100),
      heading3: heading(23, 200, 80),
    },
    paragraphStyles: [
      { id: wordStyles.tableText, name: 'Tabelltekst', basedOn: 'Normal', quickFormat: true, run: { size: 17 }, paragraph: { spacing: { after: 20, line: 240, lineRule: LineRuleType.AUTO } } },
      { id: wordStyles.note, name: 'Merknad', basedOn: wordStyles.tableText, quickFormat: true, run: { size: 15, color: soft } },
      { id: wordStyles.warning, name: 'Viktig', basedOn: 'Normal', quickFormat: true, run: { bold: true } },
      { id: wordStyles.caption, name: 'caption', basedOn: 'Normal', quickFormat: true, run: { size: 17, color: soft }, paragraph: { keepNext: true, spacing: { after: 60 } } },
    ],
  }
}
