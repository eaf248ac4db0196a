name       DoH/DoT
category   dns
service    name-resolution
domain     dns.google cloudflare-dns.com one.one.one.one dns.quad9.net dns9.quad9.net dns10.quad9.net dns11.quad9.net doh.opendns.com
domain     dns.nextdns.io dns.adguard.com dns.adguard-dns.com doh.cleanbrowsing.org dns.google.com 8888.google doh.xfinity.com
domain     dns.alidns.com doh.pub dot.pub doh.360.cn dns.mullvad.net doh.dns.sb dns.controld.com freedns.controld.com doh.applied-privacy.net
domain     dns.digitale-gesellschaft.ch doh.libredns.gr odvr.nic.cz doh.familyshield.opendns.com unfiltered.adguard-dns.com
domain     doh.mullvad.net dns0.eu doh.dns.apple.com chrome.cloudflare-dns.com
host       use-application-dns.net
address    tcp/853 udp/853 tcp/443 udp/443 8.8.8.8/32 8.8.4.4/32 9.9.9.9/32 149.112.112.112/32 2001:4860:4860::8888/128 2001:4860:4860::8844/128 2620:fe::fe/128 1.1.1.1/32 1.0.0.1/32 2606:4700:4700::1111/128 2606:4700:4700::1001/128
test       www.dns.google -> encrypted-dns
test       a.b.CHROME.CLOUDFLARE-DNS.COM. -> encrypted-dns
test       mozilla.cloudflare-dns.com -> encrypted-dns
test       address 8.8.8.8 tcp/853 -> encrypted-dns
test       address 8.8.8.8 udp/53 -> none
source     field knowledge 2026-11
