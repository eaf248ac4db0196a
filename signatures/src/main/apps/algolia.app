name       Algolia
category   cloud
domain     algolia.net algolianet.com algolia.com
test       www.algolia.net -> algolia
test       a.b.ALGOLIA.COM. -> algolia
source     field knowledge 2026-11
