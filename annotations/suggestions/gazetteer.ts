import type { Lettered } from './capitals.ts';
import type { NameFound } from './names.ts';
import type { Passage } from './passage.ts';

/**
 * Countries with their capitals, and large regions, in French and English: a small closed list of common knowledge, written
 * for these rules, not a register of the world. A line is a country, “|” and its capital; “=” stands between the French
 * and the English name where they differ, “/” before another name.
 */
const countries = `
Afghanistan|Kaboul=Kabul
Afrique du Sud=South Africa|Pretoria
Albanie=Albania|Tirana
Algérie=Algeria|Alger=Algiers
Allemagne=Germany|Berlin
Andorre=Andorra|Andorre-la-Vieille=Andorra la Vella
Angola|Luanda
Arabie saoudite=Saudi Arabia|Riyad=Riyadh
Argentine=Argentina|Buenos Aires
Arménie=Armenia|Erevan=Yerevan
Australie=Australia|Canberra
Autriche=Austria|Vienne=Vienna
Azerbaïdjan=Azerbaijan|Bakou=Baku
Bahreïn=Bahrain|Manama
Bangladesh|Dacca=Dhaka
Belgique=Belgium|Bruxelles=Brussels
Bénin=Benin|Porto-Novo
Bhoutan=Bhutan|Thimphou=Thimphu
Biélorussie/Bélarus=Belarus|Minsk
Birmanie/Myanmar=Myanmar/Burma|Naypyidaw
Bolivie=Bolivia|La Paz
Bosnie-Herzégovine/Bosnie=Bosnia and Herzegovina/Bosnia|Sarajevo
Botswana|Gaborone
Brésil=Brazil|Brasilia
Bulgarie=Bulgaria|Sofia
Burkina Faso|Ouagadougou
Burundi|Gitega
Cambodge=Cambodia|Phnom Penh
Cameroun=Cameroon|Yaoundé
Canada|Ottawa
Cap-Vert=Cape Verde|Praia
Centrafrique/République centrafricaine=Central African Republic|Bangui
Chili=Chile|Santiago
Chine=China|Pékin=Beijing
Chypre=Cyprus|Nicosie=Nicosia
Colombie=Colombia|Bogota
Comores=Comoros|Moroni
Congo|Brazzaville
République démocratique du Congo=Democratic Republic of the Congo|Kinshasa
Corée du Nord=North Korea|Pyongyang
Corée du Sud=South Korea|Séoul=Seoul
Costa Rica|San José
Côte d’Ivoire=Ivory Coast|Yamoussoukro
Croatie=Croatia|Zagreb
Cuba|La Havane=Havana
Danemark=Denmark|Copenhague=Copenhagen
Djibouti
Égypte/Egypte=Egypt|Le Caire=Cairo
Émirats arabes unis/Emirats arabes unis=United Arab Emirates|Abou Dhabi=Abu Dhabi
Équateur=Ecuador|Quito
Érythrée/Erythrée=Eritrea|Asmara
Espagne=Spain|Madrid
Estonie=Estonia|Tallinn
Eswatini|Mbabane
États-Unis/Etats-Unis=United States|Washington
Éthiopie/Ethiopie=Ethiopia|Addis-Abeba=Addis Ababa
Fidji=Fiji|Suva
Finlande=Finland|Helsinki
France|Paris
Gabon|Libreville
Gambie=Gambia|Banjul
Géorgie=Georgia|Tbilissi=Tbilisi
Ghana|Accra
Grèce=Greece|Athènes=Athens
Guatemala
Guinée=Guinea|Conakry
Guinée-Bissau=Guinea-Bissau|Bissau
Guinée équatoriale=Equatorial Guinea|Malabo
Guyana|Georgetown
Haïti=Haiti|Port-au-Prince
Honduras|Tegucigalpa
Hongrie=Hungary|Budapest
Inde=India|New Delhi
Indonésie=Indonesia|Jakarta
Irak=Iraq|Bagdad=Baghdad
Iran|Téhéran=Tehran
Irlande=Ireland|Dublin
Islande=Iceland|Reykjavik
Israël=Israel|Jérusalem=Jerusalem
Italie=Italy|Rome
Jamaïque=Jamaica|Kingston
Japon=Japan|Tokyo
Jordanie=Jordan|Amman
Kazakhstan|Astana
Kenya|Nairobi
Kirghizistan/Kirghizstan=Kyrgyzstan|Bichkek=Bishkek
Kosovo|Pristina
Koweït=Kuwait
Laos|Vientiane
Lesotho|Maseru
Lettonie=Latvia|Riga
Liban=Lebanon|Beyrouth=Beirut
Liberia|Monrovia
Libye=Libya|Tripoli
Liechtenstein|Vaduz
Lituanie=Lithuania|Vilnius
Luxembourg
Macédoine du Nord=North Macedonia|Skopje
Madagascar|Antananarivo
Malaisie=Malaysia|Kuala Lumpur
Malawi|Lilongwe
Maldives
Mali|Bamako
Malte=Malta|La Valette=Valletta
Maroc=Morocco|Rabat
Maurice=Mauritius|Port-Louis=Port Louis
Mauritanie=Mauritania|Nouakchott
Mexique=Mexico|Mexico=Mexico City
Moldavie/Moldova=Moldova|Chisinau
Monaco
Mongolie=Mongolia|Oulan-Bator=Ulaanbaatar
Monténégro=Montenegro|Podgorica
Mozambique|Maputo
Namibie=Namibia|Windhoek
Népal=Nepal|Katmandou=Kathmandu
Nicaragua|Managua
Niger|Niamey
Nigeria|Abuja
Norvège=Norway|Oslo
Nouvelle-Zélande=New Zealand|Wellington
Oman|Mascate=Muscat
Ouganda=Uganda|Kampala
Ouzbékistan=Uzbekistan|Tachkent=Tashkent
Pakistan|Islamabad
Palestine
Panama
Papouasie-Nouvelle-Guinée=Papua New Guinea|Port Moresby
Paraguay|Asuncion
Pays-Bas=Netherlands|Amsterdam
Pérou=Peru|Lima
Philippines|Manille=Manila
Pologne=Poland|Varsovie=Warsaw
Portugal|Lisbonne=Lisbon
Qatar|Doha
République dominicaine=Dominican Republic|Saint-Domingue=Santo Domingo
République tchèque/Tchéquie=Czech Republic/Czechia|Prague
Roumanie=Romania|Bucarest=Bucharest
Royaume-Uni/Grande-Bretagne=United Kingdom/Britain/Great Britain|Londres=London
Russie=Russia|Moscou=Moscow
Rwanda|Kigali
Saint-Marin=San Marino
Salvador=El Salvador|San Salvador
Sénégal=Senegal|Dakar
Serbie=Serbia|Belgrade
Seychelles
Sierra Leone|Freetown
Singapour=Singapore
Slovaquie=Slovakia|Bratislava
Slovénie=Slovenia|Ljubljana
Somalie=Somalia|Mogadiscio=Mogadishu
Soudan=Sudan|Khartoum
Soudan du Sud=South Sudan|Djouba=Juba
Sri Lanka|Colombo
Suède=Sweden|Stockholm
Suisse=Switzerland|Berne=Bern
Suriname|Paramaribo
Syrie=Syria|Damas=Damascus
Tadjikistan=Tajikistan|Douchanbé=Dushanbe
Taïwan=Taiwan|Taipei
Tanzanie=Tanzania|Dodoma
Tchad=Chad|N’Djamena
Thaïlande=Thailand|Bangkok
Timor oriental=East Timor|Dili
Togo|Lomé
Tunisie=Tunisia|Tunis
Turkménistan=Turkmenistan|Achgabat=Ashgabat
Turquie=Turkey/Türkiye|Ankara
Ukraine|Kiev/Kyiv=Kyiv/Kiev
Uruguay|Montevideo
Vatican
Venezuela|Caracas
Viêt Nam/Vietnam=Vietnam|Hanoï=Hanoi
Yémen=Yemen|Sanaa
Zambie=Zambia|Lusaka
Zimbabwe|Harare`;

const regionNames = `
Afrique=Africa
Amérique=America
Amérique latine=Latin America
Asie=Asia
Asie centrale=Central Asia
Balkans
Caucase=Caucasus
Crimée=Crimea
Europe
Haut-Karabakh/Haut-Karabagh/Karabakh=Nagorno-Karabakh/Karabakh
Maghreb
Méditerranée=Mediterranean
Moyen-Orient=Middle East
Proche-Orient=Near East
Sahel
Scandinavie=Scandinavia`;

/** What a listed name is the name of. */
export type Listed = 'country' | 'capital' | 'region';

/** Every listed name in both languages, with plain apostrophes: a French text quotes English names, and the other way round. */
export const gazetteer: ReadonlyMap<string, Listed> = new Map([
  ...namesOf(regionNames).map(([name]) => [name, 'region'] as const),
  ...namesOf(countries).map(([name, column]) => [name, column === 0 ? 'country' : 'capital'] as const),
]);

/** The listed names by the word that they begin with, the longest first. */
const byFirstWord = new Map<string, string[]>();
for (const name of [...gazetteer.keys()].sort((a, b) => b.length - a.length)) {
  const first = /^[\p{L}\p{M}]+/u.exec(name)?.[0] ?? '';
  byFirstWord.set(first, [...(byFirstWord.get(first) ?? []), name]);
}

/** Listed names that people are called as well: with another capital behind, they are given names. */
const givenNames = new Set([
  'Maurice',
  'Jordan',
  'Georgia',
  'Chad',
  'Paris',
  'Sofia',
  'Vienne',
  'Israël',
  'Washington',
]);

/** The longest listed name that begins with a word, with the point of the compass behind it: “Caucase du Sud”. */
export function listedAt({ text }: Passage, words: readonly Lettered[], i: number): NameFound | undefined {
  const first = words[i];
  const candidates = first === undefined ? undefined : byFirstWord.get(first.text);
  if (first === undefined || candidates === undefined) return undefined;
  const ahead = text
    .slice(first.start, first.start + longest + 1)
    .replace(/[’]/gu, "'")
    .replace(/\s/gu, ' ');
  const name = candidates.find(
    (candidate) => ahead.startsWith(candidate) && !/^[\p{L}\p{M}\p{N}]/u.test(ahead.slice(candidate.length)),
  );
  const list = name === undefined ? undefined : gazetteer.get(name);
  if (name === undefined || list === undefined) return undefined;
  const end = first.start + name.length;
  const next = words[i + 1];
  if (givenNames.has(name) && next?.isCapital === true && next.gapBefore === ' ') return undefined;
  const compass = list === 'region' ? compassPoint.exec(text.slice(end, end + 12))?.[0] : undefined;
  return {
    type: 'place',
    start: first.start,
    end: end + (compass?.length ?? 0),
    because: { code: 'name-listed', values: { list } },
  };
}

/** UTF-16 units of the longest listed name, at most. */
const longest = 40;

const compassPoint = /^(?:[ -](?:du )?(?:Nord|Sud|Est|Ouest|nord|sud|est|ouest))(?!\p{L})/u;

function namesOf(lines: string): [name: string, column: number][] {
  return lines
    .trim()
    .split('\n')
    .flatMap((line) =>
      line
        .split('|')
        .flatMap((cell, column) =>
          cell.split(/[=/]/u).map((name): [string, number] => [name.replace('’', "'"), column]),
        ),
    );
}
