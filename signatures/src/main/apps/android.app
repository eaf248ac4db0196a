name       Android
category   software-update
domain     android.com
test       www.android.com -> android
test       www.android.com -> android
source     field knowledge 2026-11
