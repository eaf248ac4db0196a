name       ExpressVPN
category   vpn
service    vpn
domain     expressvpn.com expressapisv2.net xvbelink.com kape.com
test       www.expressvpn.com -> expressvpn
test       a.b.KAPE.COM. -> expressvpn
source     field knowledge 2026-11
