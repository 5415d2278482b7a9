"""A Hugo site around a corpus, written as Hugo's manual advises where speed counts. Imported by bench.py.

plain   a page of every document with its facts, lists (start, authorities, types, years) and the sitemap
full    the same, and on each page what it leads to and what leads to it, and a page of every case
"""

import os

CONFIG = """baseURL: https://beslut.prov.example/
locale: sv
title: Program och beslut
contentDir: {content}
disableKinds: [rss, '404']
taxonomies:
  typ: typer
  ar: ar
"""

BASE = """<!doctype html>
<html lang="sv">
<head>
<meta charset="utf-8">
<title>{{ .Title }} – {{ site.Title }}</title>
<link rel="canonical" href="{{ .Permalink }}">
{{ partialCached "head.html" . }}
</head>
<body>
{{ partialCached "top.html" . }}
<main>{{ block "main" . }}{{ end }}</main>
</body>
</html>
"""

FACTS = """<dl>
<dt>Typ</dt><dd>{{ .Params.typ }}</dd>
<dt>Datum</dt><dd><time>{{ .Date.Format "2006-01-02" }}</time></dd>
{{ with .Params.huvudman }}<dt>Huvudman</dt><dd><a href="/{{ . }}/">{{ . }}</a></dd>{{ end }}
{{ range $key := slice "organ" "paragraf" "diarienummer" "justerat" }}
{{ with index $.Params $key }}<dt>{{ $key }}</dt><dd>{{ . }}</dd>{{ end }}{{ end }}
</dl>
"""

LINKS = """{{ with .Params.refs }}<section><h2>Hänvisar till</h2><ul>
{{ range . }}{{ with site.GetPage . }}<li><a href="{{ .RelPermalink }}">{{ .LinkTitle }}</a></li>{{ end }}
{{ end }}</ul></section>{{ end }}
{{ with index (partialCached "citing.html" site) .RelPermalink }}<section><h2>Hänvisas från</h2><ul>
{{ range . }}<li><a href="{{ .RelPermalink }}">{{ .LinkTitle }}</a></li>
{{ end }}</ul></section>{{ end }}
"""

CITING = """{{ $citing := newScratch }}
{{ range $page := site.RegularPages }}{{ range .Params.refs }}{{ $citing.Add . (slice $page) }}{{ end }}{{ end }}
{{ return $citing.Values }}
"""

LIST = """{{ define "main" }}<h1>{{ .Title }}</h1>
%s<ul>{{ range %s }}
<li><a href="{{ .RelPermalink }}">{{ .LinkTitle }}</a> <time>{{ .Date.Format "2006-01-02" }}</time></li>{{ end }}
</ul>%s{{ end }}
"""

TERMS = """{{ define "main" }}<h1>{{ .Title }}</h1>
<ul>{{ range .Data.Terms.Alphabetical }}<li><a href="{{ .Page.RelPermalink }}">{{ .Page.LinkTitle }}</a> ({{ .Count }})</li>{{ end }}</ul>
{{ end }}
"""


def make(content, folder, kind):
    """Writes the site; its documents stay where they are."""
    links = '{{ partial "links.html" . }}' if kind == "full" else ""
    config = CONFIG + ("  arende: arenden\n" if kind == "full" else "")
    files = {
        "hugo.yaml": config.format(content=os.path.abspath(content)),
        "layouts/baseof.html": BASE,
        "layouts/page.html": '{{ define "main" }}<h1>{{ .Title }}</h1>{{ partial "facts.html" . }}{{ .Content }}' + links + "{{ end }}\n",
        "layouts/home.html": LIST % ("{{ .Content }}", "first 50 site.RegularPages.ByDate.Reverse", ""),
        "layouts/section.html": LIST % ("{{ .Content }}", ".RegularPagesRecursive.ByDate.Reverse", links),
        "layouts/term.html": LIST % ("", ".Pages.ByDate", links),
        "layouts/taxonomy.html": TERMS,
        "layouts/_partials/head.html": '<link rel="stylesheet" href="/style.css">',
        "layouts/_partials/top.html": '<header><a href="/">{{ site.Title }}</a> <a href="/typer/">Typer</a> <a href="/ar/">År</a></header>',
        "layouts/_partials/facts.html": FACTS,
    }
    if kind == "full":
        files |= {"layouts/_partials/links.html": LINKS, "layouts/_partials/citing.html": CITING}
    for name, text in files.items():
        path = os.path.join(folder, name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "w", encoding="utf-8") as file:
            file.write(text)
