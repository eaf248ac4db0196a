name       Wikipedia
category   education
service    browsing
domain     wikipedia.org wikimedia.org wikidata.org wiktionary.org wikibooks.org wikiquote.org wikisource.org wikivoyage.org
domain     wikinews.org mediawiki.org wikimediafoundation.org w.wiki wmfusercontent.org
test       www.wikipedia.org -> wikipedia
test       a.b.WMFUSERCONTENT.ORG. -> wikipedia
source     field knowledge 2026-11
