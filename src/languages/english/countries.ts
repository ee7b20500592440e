import type { CountryWords } from '../elections.ts';

/** How English names the countries of the world. */
export const countries: CountryWords = {
  table: `
AD Andorra;;Andorran
AE United Arab Emirates|Emirates|UAE;;Emirati
AF Afghanistan;;Afghan
AG Antigua and Barbuda|Antigua;;Antiguan
AL Albania;;Albanian
AM Armenia;;Armenian
AO Angola;;Angolan
AR Argentina|Argentine Republic;;Argentine|Argentinian
AT Austria;;Austrian
AU Australia;;Australian
AZ Azerbaijan;Azerbaidjan|Azerbaidzhan;Azerbaijani|Azeri
BA Bosnia and Herzegovina|Bosnia|BiH;Bosnia-Herzegovina|Bosnia & Herzegovina|Bosnia and Hercegovina
  |Bosnia-Hercegovina;Bosnian|Bosniak
BB Barbados;;Barbadian
BD Bangladesh;Bangla Desh;Bangladeshi
BE Belgium;;Belgian
BF Burkina Faso;Burkina-Faso;Burkinabe|Burkinabé
BG Bulgaria;;Bulgarian
BH Bahrain;;Bahraini
BI Burundi;;Burundian
BJ Benin;;Beninese
BN Brunei|Brunei Darussalam;;Bruneian
BO Bolivia|Plurinational State of Bolivia;;Bolivian
BR Brazil;Brasil;Brazilian
BS Bahamas;;Bahamian
BT Bhutan;;Bhutanese
BW Botswana;;Botswanan
BY Belarus;Byelorussia|Belorussia|Bielorussia;Belarusian|Belarusan|Belarussian
BZ Belize;;Belizean
CA Canada;;Canadian
CD Democratic Republic of the Congo|DR Congo|DRC|Congo;Democratic Republic of Congo;Congolese
CF Central African Republic;;Central African
CG Republic of the Congo|Congo;;Congolese
CH Switzerland|Swiss Confederation;;Swiss
CI Côte d'Ivoire;Ivory Coast|Cote d'Ivoire|Côte-d'Ivoire;Ivorian
CL Chile;;Chilean
CM Cameroon;Cameroun;Cameroonian
CN China|People's Republic of China;;Chinese
CO Colombia;Columbia;Colombian
CR Costa Rica;;Costa Rican
CU Cuba;;Cuban
CV Cabo Verde;Cape Verde;Cabo Verdean|Cape Verdean
CY Cyprus;;Cypriot
CZ Czechia|Czech Republic;Czech republic;Czech
DE Germany;;German
DJ Djibouti;;Djiboutian
DK Denmark|Faroe Islands|Greenland;;Danish|Dane
DM Dominica;;Dominican
DO Dominican Republic;;Dominican
DZ Algeria;;Algerian
EC Ecuador;;Ecuadorian|Ecuadorean
EE Estonia;;Estonian
EG Egypt;;Egyptian
ER Eritrea;;Eritrean
ES Spain;;Spanish|Spaniard
ET Ethiopia;;Ethiopian
FI Finland|Åland|Åland Islands;;Finnish|Finn
FJ Fiji;;Fijian
FM Micronesia|Federated States of Micronesia;;Micronesian
FR France|French Republic;;French
GA Gabon;;Gabonese
GB United Kingdom|UK|U.K.|Britain|Great Britain|England|Scotland|Wales|Northern Ireland;;British|Scottish
  |Welsh|Northern Irish
GD Grenada;;Grenadian
GE Georgia;Gruzia;Georgian
GH Ghana;;Ghanaian
GM Gambia;;Gambian
GN Guinea;;Guinean
GQ Equatorial Guinea;;Equatorial Guinean|Equatoguinean
GR Greece|Hellenic Republic;;Greek
GT Guatemala;;Guatemalan
GW Guinea-Bissau;Guinea Bissau;Bissau-Guinean
GY Guyana;;Guyanese
HK Hong Kong;Hongkong;Hong Kong
HN Honduras;;Honduran
HR Croatia;;Croatian|Croat
HT Haiti;;Haitian
HU Hungary;;Hungarian
ID Indonesia;;Indonesian
IE Ireland;;Irish
IL Israel;;Israeli
IN India;;Indian
IQ Iraq;;Iraqi
IR Iran|Islamic Republic of Iran;;Iranian
IS Iceland;;Icelandic|Icelander
IT Italy|Italian Republic;;Italian
JM Jamaica;;Jamaican
JO Jordan|Hashemite Kingdom of Jordan;;Jordanian
JP Japan;;Japanese
KE Kenya;;Kenyan
KG Kyrgyzstan|Kyrgyz Republic;Kirghizstan|Kirgizstan|Kyrgystan|Kirgizia|Kirghizia|Kyrgyzistan|Kirgistan
  |Khirgizstan;Kyrgyz|Kyrgyzstani
KH Cambodia;Kampuchea;Cambodian
KI Kiribati;;Kiribatian
KM Comoros|Union of the Comoros;;Comorian
KN Saint Kitts and Nevis|St Kitts and Nevis;St. Kitts and Nevis;Kittitian
KP North Korea|Democratic People's Republic of Korea|DPRK|Korea;;North Korean|Korean
KR South Korea|Republic of Korea|Korea;;South Korean|Korean
KW Kuwait;;Kuwaiti
KZ Kazakhstan;Kazakstan|Khazakhstan|Kazakhistan|Qazaqstan;Kazakh|Kazakhstani
LA Laos|Lao People's Democratic Republic|Lao PDR;;Lao|Laotian
LB Lebanon;;Lebanese
LC Saint Lucia|St Lucia;St. Lucia;Saint Lucian
LI Liechtenstein;Lichtenstein|Liechtenstien;Liechtenstein|Liechtensteiner
LK Sri Lanka;Ceylon;Sri Lankan
LR Liberia;;Liberian
LS Lesotho;;Basotho|Lesotho
LT Lithuania;;Lithuanian
LU Luxembourg;Luxemburg;Luxembourgish|Luxembourg|Luxembourger
LV Latvia;;Latvian
LY Libya;Lybia;Libyan
MA Morocco;Marocco;Moroccan
MC Monaco;;Monegasque|Monégasque
MD Moldova;Moldavia|Moldava;Moldovan|Moldavian
ME Montenegro;;Montenegrin
MG Madagascar;;Malagasy|Madagascan
MH Marshall Islands;;Marshallese
MK North Macedonia|Macedonia|former Yugoslav Republic of Macedonia;Northern Macedonia|North-Macedonia
  |FYROM;North Macedonian|Macedonian
ML Mali;;Malian
MM Myanmar;Burma;Myanmar|Burmese
MN Mongolia;;Mongolian
MR Mauritania;;Mauritanian
MT Malta;;Maltese
MU Mauritius;;Mauritian
MV Maldives;;Maldivian
MW Malawi;;Malawian
MX Mexico|United Mexican States;;Mexican
MY Malaysia;;Malaysian
MZ Mozambique;Moçambique;Mozambican
NA Namibia;;Namibian
NE Niger;;Nigerien
NG Nigeria;;Nigerian
NI Nicaragua;;Nicaraguan
NL Netherlands;Holland;Dutch
NO Norway;;Norwegian
NP Nepal;;Nepalese|Nepali
NR Nauru;;Nauruan
NZ New Zealand|Aotearoa New Zealand;;New Zealand|New Zealander
OM Oman;;Omani
PA Panama;;Panamanian
PE Peru;;Peruvian
PG Papua New Guinea;;Papua New Guinean
PH Philippines;Phillipines|Philipines;Philippine|Filipino
PK Pakistan;;Pakistani
PL Poland;;Polish|Pole
PS Palestine|State of Palestine|West Bank and Gaza;;Palestinian
PT Portugal|Portuguese Republic;;Portuguese
PW Palau;;Palauan
PY Paraguay;;Paraguayan
QA Qatar;;Qatari
RO Romania;Rumania|Roumania;Romanian
RS Serbia;;Serbian|Serb
RU Russia|Russian Federation;;Russian
RW Rwanda;;Rwandan
SA Saudi Arabia;;Saudi|Saudi Arabian
SB Solomon Islands;;Solomon Islander
SC Seychelles;;Seychellois
SD Sudan;;Sudanese
SE Sweden;;Swedish|Swede
SG Singapore;;Singaporean
SI Slovenia;;Slovenian|Slovene
SK Slovakia|Slovak Republic;;Slovak|Slovakian
SL Sierra Leone;;Sierra Leonean
SM San Marino;;Sammarinese
SN Senegal;;Senegalese
SO Somalia;;Somali
SR Suriname;Surinam;Surinamese
SS South Sudan;;South Sudanese
ST São Tomé and Príncipe;Sao Tome and Principe;São Toméan
SV El Salvador;;Salvadoran|Salvadorian
SY Syria|Syrian Arab Republic;;Syrian
SZ Eswatini|eSwatini|Swaziland;;Swazi
TD Chad;Tchad;Chadian
TG Togo;;Togolese
TH Thailand;;Thai
TJ Tajikistan;Tadjikistan|Tadzhikistan;Tajik|Tajikistani
TL Timor-Leste|Timor Leste;East Timor;Timorese|East Timorese
TM Turkmenistan;Turkmenia;Turkmen
TN Tunisia;;Tunisian
TO Tonga;;Tongan
TR Türkiye|Turkey;Turkiye|Türkei;Turkish|Turk
TT Trinidad and Tobago|Trinidad;;Trinidadian
TV Tuvalu;;Tuvaluan
TW Taiwan;;Taiwanese
TZ Tanzania|United Republic of Tanzania|Zanzibar;;Tanzanian
UA Ukraine;;Ukrainian
UG Uganda;;Ugandan
US United States|United States of America|U.S.|US|USA|America;;American|US|U.S.
UY Uruguay|Eastern Republic of Uruguay;;Uruguayan
UZ Uzbekistan;Uzbekhistan|Usbekistan;Uzbek|Uzbekistani
VA Holy See|Vatican;;Vatican
VC Saint Vincent and the Grenadines|St Vincent and the Grenadines;St. Vincent and the Grenadines;Vincentian
VE Venezuela|Bolivarian Republic of Venezuela;;Venezuelan
VN Vietnam|Viet Nam;;Vietnamese
VU Vanuatu;;Vanuatuan|Ni-Vanuatu
WS Samoa;;Samoan
XK Kosovo;Kosova;Kosovan|Kosovar
YE Yemen;;Yemeni
ZA South Africa;;South African
ZM Zambia;;Zambian
ZW Zimbabwe;;Zimbabwean
`,
  formal: [
    'republic of',
    'kingdom of',
    'federal republic of',
    'principality of',
    'grand duchy of',
    'state of',
    'islamic republic of',
    'federal democratic republic of',
    'socialist republic of',
    'sultanate of',
    'commonwealth of',
    "people's democratic republic of",
    'arab republic of',
  ],
  withArticle: 'AE BS CD CF CG DO GB GM HK KM KP KR MH MV NL PH SB SC US VA'.split(' '),
  disputed: ['RS XK', 'IL PS', 'CN TW', 'CN HK'],
  minorities:
    `Albanian Armenian Azerbaijani Azeri Bosniak Bosnian Bulgarian Chinese Croat Croatian Czech Danish Dutch Estonian
    Finnish French Georgian German Greek Hungarian Irish Italian Kazakh Korean Kyrgyz Latvian Lithuanian Macedonian
    Moldovan Mongolian Montenegrin Norwegian Palestinian Polish Portuguese Romanian Russian Serb Serbian Slovak Slovene
    Slovenian Spanish Swedish Syrian Tajik Turkish Turkmen Ukrainian Uzbek Vietnamese Scottish Welsh Afghan Cypriot
    Iraqi Iranian Indian Somali Swazi American British`.split(/\s+/),
};
