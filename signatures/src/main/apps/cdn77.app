name       CDN77
category   cdn
domain     cdn77.com cdn77.org cdn77.net cdn77-ssl.net
test       www.cdn77.com -> cdn77
test       a.b.CDN77-SSL.NET. -> cdn77
source     field knowledge 2026-11
