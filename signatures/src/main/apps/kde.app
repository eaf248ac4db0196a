name       KDE
category   software-update
domain     kde.org
test       www.kde.org -> kde
source     field knowledge 2026-11
