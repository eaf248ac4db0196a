name       Elementor
category   web
domain     elementor.com elementor.cloud
test       www.elementor.com -> elementor
test       a.b.ELEMENTOR.CLOUD. -> elementor
source     field knowledge 2026-11
