name       Ads and analytics
category   advertising
service    telemetry
domain     criteo.com criteo.net adnxs.com adnxs-simple.com rubiconproject.com pubmatic.com openx.net openx.com casalemedia.com
domain     indexww.com scorecardresearch.com comscore.com quantserve.com quantcount.com quantcast.com taboola.com outbrain.com
domain     outbrainimg.com zemanta.com adsrvr.org mathtag.com bidswitch.net smartadserver.com sascdn.com adform.net adformdsp.net
domain     moatads.com doubleverify.com adsafeprotected.com iasds01.com bluekai.com exelator.com krxd.net rlcdn.com liveramp.com
domain     agkn.com tapad.com turn.com rfihub.com sharethrough.com triplelift.com 3lift.com teads.tv spotxchange.com spotx.tv
domain     tremorhub.com yieldmo.com gumgum.com sonobi.com contextweb.com lijit.com sovrn.com media.net districtm.io districtm.ca
domain     advertising.com adtechus.com adtech.de serving-sys.com sizmek.com flashtalking.com innovid.com eyeota.net lotame.com
domain     crwdcntrl.net semasio.net id5-sync.com adgrx.com adroll.com steelhousemedia.com mookie1.com zedo.com revcontent.com
domain     mgid.com adskeeper.co.uk adskeeper.com propellerads.com popads.net exoclick.com exosrv.com trafficjunky.net juicyads.com
domain     adcolony.com applovin.com applvn.com vungle.com unityads.unity3d.com ironsrc.com supersonicads.com ironsrc.mobi
domain     chartboost.com tapjoy.com tapjoyads.com inmobi.com inmobicdn.net mopub.com startappservice.com startapp.com liftoff.io
domain     rayjump.com mintegral.com mintegral.net mobvista.com vpon.com smaato.net fyber.com inner-active.mobi digitalturbine.com
domain     pangle.io pangleglobal.com kochava.com adjust.com adjust.io adjust.world appsflyer.com appsflyersdk.com branch.io
domain     app.link bnc.lt tenjin.io singular.net tune.com hasoffers.com hotjar.com hotjar.io mixpanel.com mxpnl.com amplitude.com
domain     segment.com segment.io heapanalytics.com fullstory.com mouseflow.com crazyegg.com luckyorange.com clicktale.net
domain     contentsquare.net optimizely.com abtasty.com chartbeat.com chartbeat.net parsely.com matomo.cloud statcounter.com
domain     histats.com clustrmaps.com webtrekk.net etracker.com ioam.de infonline.de xiti.com at-o.net kameleoon.eu piano.io
domain     tinypass.com permutive.com permutive.app cxense.com onetrust.com cookielaw.org cookiebot.com consensu.org trustarc.com
domain     usercentrics.eu didomi.io privacy-center.org sourcepoint.mgr.consensu.org privacy-mgmt.com braze.com braze.eu
domain     appboy.com clevertap.com wzrkt.com moengage.com airship.com urbanairship.com onesignal.com pushwoosh.com leanplum.com
domain     localytics.com swrve.com countly.com flurry.yahoo.com adzerk.net kevel.co buysellads.com carbonads.net revjet.com
domain     bounceexchange.com bouncex.net lytics.io tealiumiq.com tiqcdn.com ensighten.com omtrdc.com umeng.com umengcloud.com
domain     cnzz.com talkingdata.net tanx.com 51.la miaozhen.com admaster.com.cn adsage.com gdt.qq.com e.qq.com l.qq.com vidoomy.com
domain     connatix.com primis.tech unrulymedia.com loopme.me ogury.com ogury.io adikteev.com moloco.com bidmachine.io yandexadexchange.net
domain     adriver.ru begun.ru tns-counter.ru mediametrics.ru top100.ru relap.io smi2.ru marketgid.com admitad.com admixer.net
domain     zeotap.com weborama.fr weborama.com nr-data.net js-agent.newrelic.com mobile-collector.newrelic.com bam.nr-data.net
domain     bat.bing.com ads.linkedin.com ads-twitter.com analytics.twitter.com ads.pinterest.com ct.pinterest.com tr.snapchat.com
domain     analytics.tiktok.com pixel.wp.com stats.wp.com
test       www.criteo.com -> ads-and-analytics
test       a.b.STATS.WP.COM. -> ads-and-analytics
test       js-agent.newrelic.com -> ads-and-analytics
test       mobile-collector.newrelic.com -> ads-and-analytics
test       sb.scorecardresearch.com -> ads-and-analytics
source     field knowledge 2026-11
