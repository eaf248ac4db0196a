name       Netflix
category   streaming
service    streaming
domain     netflix.com netflix.net nflxvideo.net nflximg.net nflximg.com nflxext.com nflxso.net nflxsearch.net netflixdnstest1.com
domain     netflixdnstest2.com netflixdnstest3.com netflixdnstest4.com netflixdnstest5.com netflixdnstest6.com netflixdnstest7.com
domain     netflixdnstest8.com netflixdnstest9.com netflixdnstest10.com netflix.com.edgesuite.net netflix.ca fast.com netflixstudios.com
domain     nflxmedia.com
agent      begins netflix-
agent      contains Netflix/
agent      contains Netflix.
address    23.246.0.0/18 37.77.184.0/21 45.57.0.0/17 64.120.128.0/17 66.197.128.0/17 108.175.32.0/20 185.2.220.0/22 185.9.188.0/22 192.173.64.0/18 198.38.96.0/19 198.45.48.0/20 208.75.76.0/22 2a00:86c0::/32 2620:10c:7000::/44
test       www.netflix.com -> netflix
test       a.b.NFLXMEDIA.COM. -> netflix
test       agent netflix-ios-app -> netflix
test       ichnaea.geo.netflix.com -> netflix
test       agent Argo/9.1.0 Netflix/9 -> netflix
test       address 23.246.11.141 -> netflix
source     field knowledge 2026-11
