name       WP Engine
category   cloud
domain     wpengine.com wpenginepowered.com
test       www.wpengine.com -> wp-engine
test       a.b.WPENGINEPOWERED.COM. -> wp-engine
source     field knowledge 2026-11
