name       Yandex Mail
category   mail
service    mail
domain     mail.yandex.ru mail.yandex.com mail.yandex.kz mail.yandex.by mail.yandex.net mail.yandex.uz mail.yandex.com.tr
test       mail.yandex.ru -> yandex-mail
test       a.b.MAIL.YANDEX.COM.TR. -> yandex-mail
source     field knowledge 2026-11
