# ruff: noqa: E501 - a sample keeps the long lines of its format
"""Invented items, one in each format that feeds deliver; nothing here ever happened."""

PARAGRAPHS = (
    "The old dam above Kestrel Bay gave way on Friday after three days of rain.",
    "Mayor Ann Poe said the lower town had been cleared in time.",
    "Engineers will look at the wall next week, Norland's water board said.",
)

NITF = b"""<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE nitf SYSTEM "nitf-3-6.dtd">
<nitf xml:lang="en">
 <head><title>Dam gives way</title>
  <docdata management-status="usable">
   <doc-id regsrc="nna" id-string="nna-0042"/><urgency ed-urg="3"/>
   <date.issue norm="20240308T103100+0200"/><date.release norm="20240308T120000Z"/>
   <ed-msg info="Adds the water board"/>
   <du-key key="norland-dam" version="2"/>
   <doc.copyright year="2024" holder="Norland News"/>
   <key-list><keyword key="dams"/><keyword key="floods"/></key-list>
  </docdata>
 </head>
 <body>
  <body.head>
   <hedline><hl1>Dam gives way above Kestrel Bay</hl1><hl2>Town cleared in time</hl2></hedline>
   <byline>By <person>Jane Roe</person>, <byttl>Staff Reporter</byttl></byline>
   <distributor><org>Norland News</org></distributor>
   <dateline><location>KESTREL BAY</location></dateline>
   <abstract><p>A dam broke in Norland.</p></abstract>
  </body.head>
  <body.content>
   <p>The old dam above <location>Kestrel Bay</location> gave way on Friday after three days of
      rain.</p>
   <media media-type="image"><media-caption>The broken wall</media-caption></media>
   <hl2>Cleared</hl2>
   <p>Mayor Ann Poe said the lower town had been cleared in time.</p>
   <ul><li>Two roads are shut &amp; one bridge is down</li></ul>
   <p>Engineers will look at the wall next week, Norland's water board said.</p>
  </body.content>
 </body>
</nitf>"""

_G2_ITEM = """<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:newsml:nna:{n}"
 version="3" standard="NewsML-G2" standardversion="2.35" conformance="power" xml:lang="en">
 <rightsInfo><copyrightNotice>(c) Norland News</copyrightNotice></rightsInfo>
 <itemMeta><itemClass qcode="ninat:text"/><provider><name>Norland News</name></provider>
  <versionCreated>2024-03-08T10:31:00+02:00</versionCreated>
  <firstCreated>2024-03-08T09:00:00+02:00</firstCreated>
  <embargoed>2024-03-08T12:00:00+02:00</embargoed>
  <pubStatus qcode="stat:withheld"/><edNote>Hold until noon</edNote></itemMeta>
 <contentMeta><urgency>2</urgency><slugline>norland-dam</slugline>
  <headline>Dam gives way above Kestrel Bay {n}</headline><by>By Jane Roe</by>
  <dateline>KESTREL BAY</dateline><language tag="en"/><description>A dam broke.</description>
  <keyword>dams</keyword></contentMeta>
 <contentSet><inlineXML contenttype="application/xhtml+xml">
  <html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body>
  <p>The old dam above Kestrel Bay gave way on Friday after three days of rain.</p>
  <p>Mayor Ann Poe said the lower town had been cleared in time.</p></body></html>
 </inlineXML></contentSet></newsItem>"""

NEWSML_G2 = ('<?xml version="1.0" encoding="UTF-8"?>' + _G2_ITEM.format(n=1)).encode()
NEWSML_G2_MESSAGE = (
    '<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><header><sent>2024-03-08T11:00:00Z'
    f"</sent></header><itemSet>{_G2_ITEM.format(n=1)}{_G2_ITEM.format(n=2)}</itemSet></newsMessage>"
).encode()
NEWSML_G2_PACKAGE = (
    b'<packageItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:x"><itemMeta/>'
    b"<groupSet root='G1'><group id='G1' role='x'><itemRef href='urn:y'/></group></groupSet>"
    b"</packageItem>"
)

NEWSML = b"""<?xml version="1.0" encoding="utf-8"?>
<NewsML Version="1.2"><NewsEnvelope><DateAndTime>20240308T103100Z</DateAndTime></NewsEnvelope>
<NewsItem><Identification><NewsIdentifier><ProviderId>nna.example</ProviderId>
<DateId>20240308</DateId><NewsItemId>dam42</NewsItemId><RevisionId PreviousRevision="0" Update="N">1
</RevisionId><PublicIdentifier>urn:newsml:nna.example:20240308:dam42:1</PublicIdentifier>
</NewsIdentifier></Identification>
<NewsManagement><NewsItemType FormalName="News"/><FirstCreated>20240308T090000Z</FirstCreated>
<ThisRevisionCreated>20240308T103100Z</ThisRevisionCreated><Status FormalName="Canceled"/>
<Urgency FormalName="4"/></NewsManagement>
<NewsComponent><NewsLines><HeadLine>Dam gives way above Kestrel Bay</HeadLine>
<ByLine>By Jane Roe</ByLine><DateLine>KESTREL BAY, March 8</DateLine>
<CopyrightLine>(c) Norland News</CopyrightLine><SlugLine>norland-dam</SlugLine></NewsLines>
<AdministrativeMetadata><Provider><Party FormalName="Norland News"/></Provider>
</AdministrativeMetadata>
<DescriptiveMetadata><Language FormalName="en"/></DescriptiveMetadata>
<ContentItem><DataContent><nitf><body><body.content>
<p>The old dam above Kestrel Bay gave way on Friday after three days of rain.</p>
<p>Mayor Ann Poe said the lower town had been cleared in time.</p>
</body.content></body></nitf></DataContent></ContentItem></NewsComponent></NewsItem></NewsML>"""

NINJS = b"""{"uri": "urn:nna:dam42", "standard": {"name": "ninjs", "version": "3.1"},
 "type": "text", "pubStatus": "canceled", "urgency": 3, "version": "4", "language": "en",
 "firstCreated": "2024-03-08T09:00:00Z", "versionCreated": "2024-03-08T10:31:00Z",
 "headlines": [{"role": "sub", "value": "Dam"},
  {"role": "main", "value": "Dam gives way above Kestrel Bay"}],
 "descriptions": [{"role": "summary", "value": "A dam broke."}],
 "by": "Jane Roe", "located": "Kestrel Bay", "slugline": "norland-dam",
 "infoSources": [{"name": "Norland News"}], "copyrightNotice": "(c) Norland News",
 "bodies": [{"role": "main", "contentType": "text/html", "value":
 "<p>The old dam above Kestrel Bay gave way on Friday after three days of rain.</p>\\n<p>Mayor Ann Poe said \\u201cthe lower town\\u201d had been cleared in time.</p>"}],
 "associations": [{"name": "photo", "uri": "urn:nna:p1", "type": "picture",
  "descriptions": [{"role": "caption", "value": "The broken wall"}]}]}"""
NINJS_2 = b"""{"uri": "urn:nna:dam43", "versioncreated": "2024-03-08T10:31:00Z", "headline": "Dam",
 "pubstatus": "usable", "body_text": "The old dam gave way.\\nThe town was cleared in time."}"""

JSON_FEED = b"""{"version": "https://jsonfeed.org/version/1.1", "title": "Norland News",
 "language": "en", "items": [
 {"id": "1", "url": "https://nna.example/1", "title": "Dam gives way",
  "content_html": "<p>The old dam gave way.</p><p>The town was cleared &amp; is safe.</p>",
  "date_published": "2024-03-08T10:31:00+02:00", "authors": [{"name": "Jane Roe"}], "tags": ["dams"]},
 {"id": "2", "url": "https://nna.example/2", "title": "Fair opens", "content_text": "It opened."}]}"""

RSS = b"""<?xml version="1.0" encoding="iso-8859-1"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:slash="http://purl.org/rss/1.0/modules/slash/">
<channel><title>Norland News</title><link>https://nna.example/</link><language>en</language>
<lastBuildDate>Fri, 08 Mar 2024 12:00:00 GMT</lastBuildDate>
<item><title>Dam gives way above Kestrel Bay</title><link>https://nna.example/dam</link>
<guid isPermaLink="false">nna-42</guid><pubDate>Fri, 08 Mar 2024 10:31:00 +0200</pubDate>
<dc:creator>Jane Roe</dc:creator><category>dams</category><slash:comments>17</slash:comments>
<description>A dam broke in Norland.</description>
<content:encoded><![CDATA[<p>The old dam above Kestrel Bay gave way on Friday after three days of rain.</p>
<p>Mayor Ann Poe said the lower town had been cleared in time &#8211; all of it.</p>
<figure><img src="x.jpg"><figcaption>The broken wall</figcaption></figure>]]></content:encoded></item>
<item><title>Fair opens in Sutton</title><link>https://nna.example/fair</link>
<guid>nna-43</guid><description>&lt;p&gt;The spring fair opened on Friday &amp;amp; runs for a week.&lt;/p&gt;</description></item>
</channel></rss>"""

ATOM = b"""<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom"><title>Norland News</title><id>urn:feed</id>
<updated>2024-03-08T12:00:00Z</updated>
<entry><title type="html">Dam gives way &amp;amp; town is safe</title><id>urn:nna:42</id>
<link href="https://nna.example/dam"/><updated>2024-03-08T10:31:00Z</updated>
<published>2024-03-08T09:00:00Z</published><author><name>Jane Roe</name></author>
<summary>A dam broke.</summary>
<content type="html">&lt;p&gt;The old dam gave way on Friday.&lt;/p&gt;&lt;p&gt;The town was cleared in time.&lt;/p&gt;</content>
</entry></feed>"""

IPTC7901 = (
    b"\x01nna0042 3 pl 125 Norland/dam\r\n\r\n\x02Dam gives way above Kestrel Bay =\r\n\r\n"
    b"   KESTREL BAY, March 8 (NNA) - The old dam above Kestrel Bay gave\r\n"
    b"way on Friday after three days of rain.\r\n"
    b"   Mayor Ann Poe said the lower town had been cleared in time, and\r\n"
    b"that nobody was hurt.\r\n\x03\r\n081031 GMT Mar 24\r\n"
)
ANPA = (
    b"\x16\x16\x01a0042 ----\r\nr i BC-Norland-Dam 03-08 0125\r\n\x02"
    b"^Dam gives way above Kestrel Bay<\r\n"
    b"   KESTREL BAY, Norland (NNA) - The old dam above Kestrel Bay gave\r\n"
    b"way on Friday after three days of rain.\r\n"
    b"   Mayor Ann Poe said the lower town had been cleared in time, and\r\n"
    b"that nobody was hurt.\r\n\x03NNA-NY-03-08-24 1031EST\x04"
)
MAIL = (
    b"Return-Path: <wire@nna.example>\r\nMessage-ID: <42@nna.example>\r\n"
    b"From: Norland News <wire@nna.example>\r\nTo: desk@example.com\r\n"
    b"Subject: =?utf-8?q?Dam_gives_way_=E2=80=93_Kestrel_Bay?=\r\n"
    b"Date: Fri, 08 Mar 2024 10:31:00 +0200\r\nMIME-Version: 1.0\r\n"
    b'Content-Type: multipart/alternative; boundary="b1"\r\n\r\n'
    b"--b1\r\nContent-Type: text/plain; charset=iso-8859-1\r\n\r\n"
    b"The old dam above Kestrel Bay gave way on Friday after three days\r\n"
    b"of rain, caf\xe9 owners said.\r\n\r\n"
    b"Mayor Ann Poe said the lower town had been cleared in time.\r\n"
    b"-- \r\nNorland News, Sutton\r\n"
    b"--b1\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<p>The old dam gave way.</p>\r\n--b1--\r\n"
)
SCRAPED = (
    b'{"url": "https://nna.example/dam", "title": "Dam gives way", "author": ["Jane Roe"], '
    b'"published": "2024-03-08T10:31:00+02:00", '
    b'"text": "The old dam gave way.\\nThe town was \\"cleared\\" in time."}'
)
SCRAPED_LINES = SCRAPED + b"\n" + SCRAPED.replace(b"/dam", b"/dam2") + b'\n{"text": "cut\n'

HTML = b"""<!DOCTYPE html><html lang="en"><head><title>Dam gives way above Kestrel Bay | Norland News</title>
<meta property="og:title" content="Dam gives way above Kestrel Bay">
<meta property="og:site_name" content="Norland News">
<meta property="article:section" content="Home news">
<link rel="canonical" href="https://nna.example/dam">
<script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
 "headline": "Dam gives way above Kestrel Bay", "datePublished": "2024-03-08T10:31:00+02:00",
 "dateModified": "2024-03-08T11:00:00+02:00",
 "author": [{"@type": "Person", "name": "Jane Roe"}, {"@type": "Person", "name": "John Doe"}],
 "keywords": ["dams", "floods"]}</script>
<style>p { color: red }</style></head><body><nav><a href="/">Home</a> <a href="/sport">Sport</a></nav>
<main><article><h1>Dam gives way above Kestrel Bay</h1><p class="byline">By Jane Roe</p>
<p>The old dam above <a href="/bay">Kestrel Bay</a> gave way on Friday after three days of
   rain, and the water reached the first houses within an hour &mdash; but nobody was hurt.</p>
<figure><img src="w.jpg" alt=""><figcaption>The broken wall</figcaption></figure>
<p>Mayor Ann Poe said the lower town had been cleared in time. &#8220;We had practised this
for years,&#8221; she told reporters at the town hall on Friday evening.</p>
<h2>What comes next</h2>
<p>Engineers will look at the wall next week, Norland's water board said, and the road to
Sutton stays shut until they have done so. The board's last report had called it safe.</p>
<div class="newsletter-signup"><p>Get the Norland morning letter in your inbox every day.</p></div>
<div class="related-articles"><ul><li><a href="/a">Fair opens in Sutton as rain ends</a></li></ul></div>
</article></main><footer>All rights reserved. Norland News 2024</footer></body></html>"""
