name       Connectivity check
category   network
domain     detectportal.firefox.com nmcheck.gnome.org network-test.debian.org connectivity-check.ubuntu.com neverssl.com
test       detectportal.firefox.com -> connectivity-check
test       a.b.NEVERSSL.COM. -> connectivity-check
source     field knowledge 2026-11
