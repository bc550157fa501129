/** The only style sheet. Light and dark follow the reader's machine; print is black on white. */
export const styleSheet = `:root{color-scheme:light dark;--page:#fff;--card:#f4f6f8;--text:#1a1f26;--text-2:#454e5b;--line:#d8dde4;--border:#75808f;--link:#0b5cad;--mark:#fbe8d3;--ok:#0f6b4a;--behind:#b42318;--wait:#5a6473;--fill:#0b5cad;--on-fill:#fff}
@media(prefers-color-scheme:dark){:root{--page:#12161b;--card:#1a2027;--text:#e9edf2;--text-2:#bac3ce;--line:#36404c;--border:#7e8a99;--link:#7db7f5;--mark:#452c14;--ok:#63cfa4;--behind:#ff9a8f;--wait:#9ba6b4;--fill:#1c6fc4}}
*{box-sizing:border-box}
html{font:16px/1.65 "PingFang SC","Microsoft YaHei","HarmonyOS Sans SC","Noto Sans CJK SC","Source Han Sans SC","WenQuanYi Micro Hei","Noto Sans SC Variable",sans-serif;-webkit-text-size-adjust:100%}
html.large{font-size:20px}
body{margin:0;background:var(--page);color:var(--text);overflow-wrap:anywhere;line-break:strict}
header,main,footer{max-width:60rem;margin:0 auto;padding:0 1rem}
a{color:var(--link);text-underline-offset:.2em}
a:focus-visible,button:focus-visible,input:focus-visible,textarea:focus-visible,summary:focus-visible{outline:2px solid var(--link);outline-offset:2px}
.skip{position:absolute;left:-999rem}.skip:focus{left:0;background:var(--page);padding:.75rem;z-index:1}
.out{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.bar{display:flex;flex-wrap:wrap;justify-content:space-between;align-items:center;gap:0 1rem}
.name{font-weight:600;color:var(--text);text-decoration:none;padding:.6rem 0;min-height:44px}
.switches{margin:0 -.5rem}.acts{display:flex;flex-wrap:wrap;gap:.5rem}.switches a,header nav>a{display:inline-flex;align-items:center;min-height:44px;padding:0 .5rem}
header nav{display:flex;flex-wrap:wrap;gap:0 .5rem;align-items:center;border-bottom:1px solid var(--line);padding-bottom:.5rem}
header nav>a{margin-left:-.5rem}header nav>a+a{margin-left:0}
a[aria-current]{color:var(--text);font-weight:600;text-decoration:none}
form[role=search]{display:flex;flex:1 1 16rem;gap:.5rem;margin-left:auto;max-width:30rem}
input,textarea,button,.button{font:inherit;min-height:44px;border:1px solid var(--border);border-radius:4px;padding:.4rem .75rem;background:var(--page);color:var(--text)}
input[type=search]{flex:1;min-width:0}
button,.button{background:var(--fill);border-color:var(--fill);color:var(--on-fill);text-decoration:none;cursor:pointer;display:inline-flex;align-items:center;white-space:nowrap}
.button.plain{background:none;color:var(--link);border-color:var(--border)}
h1{font-size:1.5rem;line-height:1.4;margin:1.25rem 0 .5rem}h2{font-size:1.2rem;margin:1.75rem 0 .5rem}h3{font-size:1.05rem;margin:.25rem 0}
p{margin:.5rem 0}.note{color:var(--text-2);font-size:.9em}.empty{font-size:1.1rem}
.equation p{display:flex;flex-wrap:wrap;gap:.25rem .5rem;align-items:center}
.part{display:inline-flex;align-items:center;gap:.35em;min-height:44px;padding:0 .6rem;border:1px solid var(--line);border-radius:4px;text-decoration:none;background:var(--page)}
.part:hover,.tag:hover{text-decoration:underline}.part[aria-current]{border-color:var(--text)}
svg{width:.9em;height:.9em;fill:currentColor;flex:none}
.state{white-space:nowrap}.completed svg,.on-schedule svg,.continuing svg{color:var(--ok)}.behind svg{color:var(--behind)}.unreported svg,.other svg,.unsettled svg,.suspended svg,.withdrawn svg{color:var(--wait)}
.more::before{content:"·";margin:0 .4em;color:var(--text-2)}
.card{background:var(--card);border-radius:4px;padding:.5rem 1rem;margin:.75rem 0}
ul.columns{list-style:none;padding:0;display:grid;grid-template-columns:repeat(auto-fill,minmax(15rem,1fr));gap:0 1rem}
ul.columns a,.files a,.pages a,footer a,main>ul a,.address a{display:inline-flex;align-items:center;min-height:44px}
ul.columns a{gap:.5em}.files a{padding:0 .4rem}.pages a{padding:0 .75rem}
ol.rows,ol.hits{padding:0;list-style:none}
ol.rows>li,ol.hits>li{border-top:1px solid var(--line);padding:.6rem 0}
.title{display:block;padding:.5rem 0;text-decoration:none}.title:hover{text-decoration:underline}
.line{display:flex;flex-wrap:wrap;align-items:center;gap:.1rem 1em}.line>.more::before{content:none}.line .tag{margin:0}
blockquote{margin:.5rem 0;padding:.25rem 1rem;border-left:3px solid var(--border)}blockquote p{font-size:1.1rem}blockquote footer{padding:0;margin:0;color:var(--text-2);border:0}
.lead-line{font-size:1.1rem}
dl{display:grid;grid-template-columns:auto 1fr;gap:.35rem 1rem;margin:.75rem 0}dt{color:var(--text-2)}dd{margin:0}
table{border-collapse:collapse;width:100%;font-variant-numeric:tabular-nums}
th,td{border-bottom:1px solid var(--line);padding:.4rem .5rem .4rem 0;text-align:left;vertical-align:top}thead th{color:var(--text-2);font-weight:400}
tbody th{font-weight:400}
.history{list-style:none;padding:0}.history li{padding:.3rem 0 .3rem 1rem;border-left:2px solid var(--line)}.history time{color:var(--text-2);margin-right:.5rem}
.history .due-passed{border-color:var(--behind)}em{font-style:normal;font-weight:600}s{color:var(--text-2)}
summary{min-height:44px;display:list-item;padding:.5rem 0;cursor:pointer;color:var(--link)}
.words p{max-width:44em;margin:.75rem 0}.words dd{margin-bottom:.25rem}
main .finding{scroll-margin-top:12rem;max-width:44em;margin:.5rem 0 1rem 1rem;padding:.1rem 1rem;border-left:3px double var(--border);font-size:.95em}.finding p{margin:.35rem 0}.sum{font-variant-numeric:tabular-nums}
mark{background:var(--mark);color:inherit}:target{outline:2px solid var(--link);outline-offset:3px}
.tag{display:inline-flex;align-items:center;min-height:24px;padding:0 .5em;margin:0 .25em;border:1px solid var(--border);border-radius:4px;font-size:.85rem;text-decoration:none;background:var(--page);color:var(--text);flex-wrap:wrap}
.digest{font-size:.85rem}
.form{display:grid;gap:.75rem;max-width:40rem}.form>button{justify-self:start}.form textarea{width:100%}
fieldset{border:1px solid var(--line);border-radius:4px;margin:0}.choice{display:flex;gap:.6rem;align-items:center;min-height:44px}.choice input{min-height:0;width:1.25rem;height:1.25rem;flex:none}
.receipt b{font-size:1.4rem;letter-spacing:.05em}
.alert{border:2px solid var(--behind);border-radius:4px;padding:.5rem 1rem;margin:.75rem 0 1.25rem}
body>footer::before{content:"";display:block;border-top:1px solid var(--line);margin-bottom:.5rem}footer{margin-top:2.5rem;color:var(--text-2);font-size:.9em;padding-bottom:1.5rem}
body>footer ul{list-style:none;padding:0;margin:0;display:flex;flex-wrap:wrap;gap:0 1.25rem;align-items:center}
.large main,.large header,.large body>footer{max-width:48rem}
@media(prefers-color-scheme:light){html.large{--text:#000;--text-2:#222;--card:#fff;--line:#666}.large .card{border:1px solid #666}}
@media(max-width:40rem){.figures thead{display:none}.figures tr{display:block;padding:.4rem 0;border-bottom:1px solid var(--line)}.figures th,.figures td{display:block;border:0;padding:.1rem 0}.figures tbody th{font-weight:600}.figures td::before{content:attr(data-name) "：";color:var(--text-2)}html[lang=en] .figures td::before{content:attr(data-name) ": "}form[role=search]{flex-basis:100%;max-width:none;margin:0}h1{font-size:1.3rem}dl{grid-template-columns:1fr;gap:0}dd{margin-bottom:.5rem}}
@media print{@page{size:A4;margin:18mm 16mm}:root{--page:#fff;--card:#fff;--text:#000;--text-2:#000;--line:#888;--border:#000;--link:#000;--mark:#fff;--ok:#000;--behind:#000;--wait:#000}html{font-size:11pt}header nav,.switches,.skip,.acts,.files,.pages,.go,body>footer li:has(a),section:has(>details):not(:has(>details[open])),form{display:none}.part{min-height:0;border:0;padding:0}a{color:#000;text-decoration:none}mark{border-bottom:1px solid #000}thead{display:table-header-group}tr,li,blockquote{break-inside:avoid}h2,h3{break-after:avoid}details:not([open]){display:none}.card{padding:0}}
`
