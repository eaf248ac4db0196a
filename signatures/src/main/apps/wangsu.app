name       ChinaNetCenter
category   cdn
domain     wscdns.com lxdns.com wsdvs.com chinanetcenter.com wsglb0.com cdn20.com wswebcdn.com
test       www.wscdns.com -> wangsu
test       a.b.WSWEBCDN.COM. -> wangsu
source     field knowledge 2026-11
