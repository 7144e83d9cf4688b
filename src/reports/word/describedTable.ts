import { StringValueElement, Table, TableProperties, type ITableOptions } from 'docx'
import { xmlText } from '../../domain/plainText'

/** A table with the alternative text that a screen reader says before its cells, which the library has no option for. */
export class DescribedTable extends Table {
  constructor(options: ITableOptions, title: string, description: string) {
    super(options)
    // Last among the properties, in this order: the format asks for it.
    const properties = (this.root as unknown[]).find((part) => part instanceof TableProperties)
    properties?.addChildElement(new StringValueElement('w:tblCaption', xmlText(title)))
    properties?.addChildElement(new StringValueElement('w:tblDescription', xmlText(description)))
  }
}
