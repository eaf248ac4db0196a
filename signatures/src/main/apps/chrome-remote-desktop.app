name       Chrome Remote Desktop
category   remote-access
service    remote-control
domain     remotedesktop.google.com remotedesktop-pa.googleapis.com
test       remotedesktop.google.com -> chrome-remote-desktop
test       a.b.REMOTEDESKTOP-PA.GOOGLEAPIS.COM. -> chrome-remote-desktop
source     field knowledge 2026-11
