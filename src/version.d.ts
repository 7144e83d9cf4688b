/** The program's own version, put in when it is built. */
declare const __APP_VERSION__: string
