namespace Drift.Reporting;

/// <summary>The style of a report: desktop, phone, dark and print, with no file beside it.</summary>
internal static class ReportStyle
{
    // No < or & here: the page is well-formed as XML.
    public const string Css = """
        :root{color-scheme:light dark;--ink:#1a1a1a;--soft:#595959;--paper:#fff;--band:#f6f6f4;--rule:#d9d9d6;--link:#0b5a8f;--mark:#fff3e0;--edge:#b34700}
        @media (prefers-color-scheme:dark){:root{--ink:#e8e6e3;--soft:#a9a6a1;--paper:#161718;--band:#1f2022;--rule:#3a3b3d;--link:#8ec7f0;--mark:#33261a;--edge:#ff9d4d}}
        *{box-sizing:border-box}
        html{-webkit-text-size-adjust:100%;scroll-padding-top:1rem}
        body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.6 system-ui,-apple-system,"Segoe UI","Noto Sans","Noto Sans Arabic","Noto Sans SC","Noto Sans CJK SC","PingFang SC","Microsoft YaHei",sans-serif;overflow-wrap:anywhere}
        .page{max-width:68rem;margin:0 auto;padding:2.5rem 1.5rem 5rem}
        p,li,dd,.prose{max-width:44rem}
        h1{font-size:2rem;line-height:1.2;margin:0 0 .5rem;letter-spacing:-.01em;text-wrap:balance}
        h2{font-size:1.375rem;line-height:1.3;margin:3.5rem 0 .75rem;padding-top:.75rem;border-top:2px solid var(--ink)}
        h3{font-size:1.0625rem;line-height:1.4;margin:2rem 0 .25rem}
        h4{font-size:.9375rem;margin:0 0 .5rem}
        a{color:var(--link);text-underline-offset:.15em}
        :focus-visible{outline:2px solid var(--link);outline-offset:2px}
        .skip{position:absolute;left:-99rem}
        .skip:focus{left:1rem;top:1rem;background:var(--paper);padding:.5rem 1rem}
        .lead,.note,.status,.numbers,.unit,figcaption,.caption{color:var(--soft);font-size:.875rem;line-height:1.5}
        .note{margin:.5rem 0}
        nav ol{columns:2;column-gap:2rem;padding:0;margin:1.5rem 0 0;list-style:none;max-width:44rem}
        nav li{padding:.2rem 0;break-inside:avoid}
        .terms dt,.meanings dt{font-weight:600;margin-top:.6rem}
        .terms dd,.meanings dd{margin:0}
        .meanings{font-size:.875rem}
        summary{cursor:pointer;color:var(--link);padding:.25rem 0}
        figure{margin:1.5rem 0 2.5rem}
        .scroll{overflow-x:auto;max-width:100%}
        .plate{background:#fff;padding:.75rem;border:1px solid var(--rule);border-radius:4px;width:fit-content;max-width:100%}
        .plate svg{display:block;max-width:none;height:auto;width:100%;min-width:33rem}
        .plate.wide{width:100%}.plate.wide svg{max-width:62rem}.plate.narrow svg{min-width:18rem;max-width:30rem}.plate.middle svg{min-width:24rem;max-width:34rem}
        figcaption{margin-top:.6rem;max-width:44rem}
        .table{margin:1.5rem 0 2.5rem}
        table{border-collapse:collapse;font-size:.8125rem;line-height:1.35;font-variant-numeric:tabular-nums;overflow-wrap:normal}
        caption{text-align:start;font-weight:600;font-size:.9375rem;padding:0 0 .5rem;caption-side:top}
        th,td{padding:.3rem .5rem;text-align:start;vertical-align:baseline;border-bottom:1px solid var(--rule);white-space:nowrap}
        thead th{border-bottom:2px solid var(--ink);vertical-align:bottom}
        tbody th{font-weight:400;position:sticky;inset-inline-start:0;background:var(--paper)}
        tbody tr:hover th,tbody tr:hover td{background:var(--band)}
        th:first-child,td:first-child{padding-inline-start:0}
        .number{text-align:end}
        th.prose,td.prose{white-space:normal;min-width:12rem;overflow-wrap:anywhere}
        abbr{text-decoration:none;cursor:help}
        .story{border-inline-start:3px solid var(--rule);padding-inline-start:1rem;margin:1.25rem 0}
        .story h3{margin:0}.story p{margin:.25rem 0 .6rem}
        .limits li{margin:.5rem 0}
        .example{margin:1.5rem 0 2.5rem}
        .example h3{margin-bottom:0}.numbers{margin:.1rem 0 .75rem;max-width:none}
        .tag{font-weight:400;font-size:.8125rem;color:var(--edge);border:1px solid currentColor;border-radius:3px;padding:0 .35rem;margin-inline-start:.35rem}
        .sides{display:grid;grid-template-columns:1fr 1fr;gap:1rem}
        .side{background:var(--band);border-radius:4px;padding:1rem;min-width:0}
        .question{font-weight:600;margin:0 0 .75rem;unicode-bidi:isolate}
        .status{margin:.75rem 0 .15rem}
        .answer{white-space:pre-wrap;unicode-bidi:isolate;font-size:.9375rem;max-width:44rem}
        @media (max-width:40rem){.page{padding:1.25rem 1rem 3rem}h1{font-size:1.5rem}h2{margin-top:2.5rem;font-size:1.25rem}nav ol{columns:1}.sides{grid-template-columns:1fr}tbody th{min-width:7.5rem;max-width:9rem;white-space:normal;overflow-wrap:anywhere}}
        @page{margin:15mm}
        @media print{#instrument{break-before:page;break-after:page}:root{--ink:#000;--soft:#333;--paper:#fff;--band:#fff;--rule:#999;--link:#000;--edge:#000}nav,.skip,.meanings,.record{display:none}.page{max-width:none;padding:0}body{font-size:10pt}h2{margin-top:1.5rem;break-after:avoid}h3,caption{break-after:avoid}figure,.example,tr{break-inside:avoid}.scroll{overflow:visible}table{font-size:6.5pt}th,td{padding:.1rem .2rem}td.prose,th.prose{min-width:6rem}tbody th{position:static}.plate svg{min-width:0}.side{border:1px solid var(--rule)}details::details-content{content-visibility:visible;block-size:auto}}
        """;
}
