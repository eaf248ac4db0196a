name       VK
category   social
service    browsing
domain     vk.com vk.ru vk.me userapi.com vkontakte.ru vk-cdn.net vkuser.net vkuservideo.net vk.cc vkuserlive.net vk-portal.net
domain     vkuseraudio.net vkvideo.ru
agent      contains VKAndroidApp/
test       www.vk.com -> vk
test       a.b.VKVIDEO.RU. -> vk
source     field knowledge 2026-11
