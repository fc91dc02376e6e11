/** Where in the page the list of participants is, for who is logged in and for who is not. */
export const participantsPlace = '#deelnemers'
