name       YouTube
category   streaming
service    streaming
domain     youtube.com youtu.be ytimg.com googlevideo.com youtube-nocookie.com youtubei.googleapis.com youtube.googleapis.com
domain     yt3.ggpht.com yt4.ggpht.com youtubekids.com yt.be youtube-ui.l.google.com ytimg.l.google.com youtubeembeddedplayer.googleapis.com
service    browsing youtubeeducation.com
agent      begins com.google.android.youtube/
test       www.youtube.com -> youtube
test       a.b.YOUTUBEEMBEDDEDPLAYER.GOOGLEAPIS.COM. -> youtube
test       r3---sn-vh5ouxa-hjud.googlevideo.com -> youtube
test       agent com.google.android.youtube/12.1 (Linux) gzip -> youtube
source     field knowledge 2026-11
