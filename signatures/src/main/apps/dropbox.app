name       Dropbox
category   storage
service    file-sync
domain     dropbox.com dropboxusercontent.com dropboxstatic.com dropboxapi.com getdropbox.com dropbox-dns.com db.tt dropbox.zendesk.com
domain     dropboxbusiness.com dropboxcaptcha.com dropboxpartners.com dropbox.tech paper.dropbox.com
agent      contains DropboxDesktopClient/
test       www.dropbox.com -> dropbox
test       a.b.PAPER.DROPBOX.COM. -> dropbox
test       log.getdropbox.com -> dropbox
source     field knowledge 2026-11
