name       Palo Alto Networks
category   security
domain     paloaltonetworks.com prismaaccess.com gpcloudservice.com traps.paloaltonetworks.com paloaltonetworks.jp
test       www.paloaltonetworks.com -> palo-alto-networks
test       a.b.PALOALTONETWORKS.JP. -> palo-alto-networks
source     field knowledge 2026-11
