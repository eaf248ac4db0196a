name       TP-Link
category   iot
domain     tplinkcloud.com tp-link.com tplinknbu.com tplinkra.com tplink.com.cn kasasmart.com tapo.com omadanetworks.com
test       www.tplinkcloud.com -> tp-link
test       a.b.OMADANETWORKS.COM. -> tp-link
source     field knowledge 2026-11
