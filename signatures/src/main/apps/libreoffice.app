name       LibreOffice
category   software-update
service    update
domain     libreoffice.org documentfoundation.org
test       www.libreoffice.org -> libreoffice
test       a.b.DOCUMENTFOUNDATION.ORG. -> libreoffice
source     field knowledge 2026-11
