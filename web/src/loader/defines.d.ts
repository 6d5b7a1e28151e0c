/** The name of the runtime's file, put in by the build. */
declare const RUNTIME_FILE: string;
