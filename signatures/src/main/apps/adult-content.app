name       Adult content
category   adult
service    streaming
domain     pornhub.com phncdn.com phprcdn.com xvideos.com xvideos-cdn.com xnxx.com xnxx-cdn.com xhamster.com xhcdn.com redtube.com
domain     rdtcdn.com youporn.com ypncdn.com tube8.com spankbang.com eporner.com brazzers.com onlyfans.com chaturbate.com
domain     stripchat.com livejasmin.com cam4.com bongacams.com myfreecams.com beeg.com porn.com youjizz.com motherless.com
domain     txxx.com hqporner.com tnaflix.com drtuber.com sunporno.com porntrex.com xxx.com adultfriendfinder.com fansly.com
domain     faphouse.com nhentai.net rule34.xxx hentaihaven.com e-hentai.org dmm.co.jp fanza.com missav.com thumbzilla.com
domain     pornone.com
test       www.pornhub.com -> adult-content
test       a.b.PORNONE.COM. -> adult-content
source     field knowledge 2026-11
