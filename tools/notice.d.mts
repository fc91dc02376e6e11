/** The text of NOTICE: whose work comes along, and under which licence. */
export declare function notice(): string
