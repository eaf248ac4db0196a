name       Google Docs
category   collaboration
domain     docs.google.com sheets.google.com slides.google.com docs.googleusercontent.com keep.google.com
test       docs.google.com -> google-docs
test       a.b.KEEP.GOOGLE.COM. -> google-docs
source     field knowledge 2026-11
