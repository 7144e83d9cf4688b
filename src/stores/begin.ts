import { beginReading } from './firstReading'

// To be imported before everything else: what is stored is read while the rest of the program is put in place.
beginReading()
