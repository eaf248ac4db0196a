name       Webflow
category   web
domain     webflow.com webflow.io website-files.com
test       www.webflow.com -> webflow
test       a.b.WEBSITE-FILES.COM. -> webflow
source     field knowledge 2026-11
