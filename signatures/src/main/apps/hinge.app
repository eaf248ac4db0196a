name       Hinge
category   dating
service    chat
domain     hinge.co hingeapp.com
test       www.hinge.co -> hinge
test       a.b.HINGEAPP.COM. -> hinge
source     field knowledge 2026-11
