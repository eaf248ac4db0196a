name       Zscaler
category   security
domain     zscaler.com zscaler.net zscalerone.net zscalertwo.net zscalerthree.net zscloud.net zpath.net zscalergov.net zscalerbeta.net
domain     private.zscaler.com
test       www.zscaler.com -> zscaler
test       a.b.PRIVATE.ZSCALER.COM. -> zscaler
source     field knowledge 2026-11
