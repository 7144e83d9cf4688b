import { Chart, Filler, LineController, LineElement, LinearScale, PointElement, Tooltip } from 'chart.js'
import annotation from 'chartjs-plugin-annotation'

Chart.register(LineController, LineElement, PointElement, LinearScale, Filler, Tooltip, annotation)

/** Chart.js with the parts that our charts use; import this module only where a chart is drawn. */
export { Chart }
