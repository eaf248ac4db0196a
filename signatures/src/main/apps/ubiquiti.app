name       Ubiquiti
category   network
domain     ui.com ubnt.com ubiquiti.com unifi-ai.com svc.ui.com
test       www.ui.com -> ubiquiti
test       a.b.SVC.UI.COM. -> ubiquiti
source     field knowledge 2026-11
