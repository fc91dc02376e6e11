/** The style of the page: light and dark, on a screen, on a phone and on paper. */
export const style = `:root{color-scheme:light dark}body{font:1rem/1.55 system-ui,sans-serif;max-width:72rem;margin:2rem auto;padding:0 1rem}
h1{font-size:1.6rem;line-height:1.25;overflow-wrap:anywhere}h2{font-size:1.25rem;margin:2rem 0 .5rem}h3{font-size:1.05rem;margin:1.75rem 0 .25rem}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.35rem 1.25rem;margin:1rem 0}dt{font-weight:600}dd{margin:0}
.wide{overflow-x:auto}table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:top;padding:.4rem .7rem;border-bottom:1px solid #8886}
th{white-space:nowrap}.breaks{color:light-dark(#a4001d,#ff9aa2);font-weight:600}.unknown{color:light-dark(#7a4b00,#ffcf70);font-weight:600}
.holds{color:light-dark(#11632d,#8fdc9f)}.change{border-left:.25rem solid #8886;padding:.1rem 0 .1rem .9rem;margin:.9rem 0}
.change p{margin:.2rem 0}.quiet{font-size:.875rem;color:light-dark(#555,#bbb);overflow-wrap:anywhere}
details{margin:.35rem 0}summary{cursor:pointer}pre{background:light-dark(#f4f4f6,#24262b);padding:.75rem;overflow-x:auto;font-size:.85rem}
@media(max-width:40rem){dl{grid-template-columns:1fr;gap:.1rem}dd{margin-bottom:.6rem}th{white-space:normal}th,td{padding:.4rem .35rem}td:last-child{min-width:10rem}}
@media print{body{max-width:none;margin:0;font-size:10pt}pre{white-space:pre-wrap}.change,tr{break-inside:avoid}details:not([open])>*:not(summary){display:none}}`
