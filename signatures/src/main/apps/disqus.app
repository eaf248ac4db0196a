name       Disqus
category   social
service    browsing
domain     disqus.com disquscdn.com
test       www.disqus.com -> disqus
test       a.b.DISQUSCDN.COM. -> disqus
source     field knowledge 2026-11
