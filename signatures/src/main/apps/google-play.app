name       Google Play
category   software-update
service    download
domain     android.clients.google.com play-fe.googleapis.com play-lh.googleusercontent.com market.android.com playatoms-pa.googleapis.com
agent      begins Android-Finsky/
test       android.clients.google.com -> google-play
test       a.b.PLAYATOMS-PA.GOOGLEAPIS.COM. -> google-play
test       agent Android-Finsky/30.1 (api=3) -> google-play
source     field knowledge 2026-11
