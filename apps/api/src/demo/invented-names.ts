/** A surname, with the language its bearer often also works in. */
interface Surname {
  tussenvoegsel: string | null;
  achternaam: string;
  language?: string;
}

const surnames = (tussenvoegsel: string | null, names: string, language?: string): Surname[] =>
  names.split(', ').map((achternaam) => (language ? { tussenvoegsel, achternaam, language } : { tussenvoegsel, achternaam }));

/** Common in Limburg and elsewhere; the first ones come up more than once, as they do in a real team. */
export const SURNAMES: readonly Surname[] = [
  ...surnames(null, 'Janssen, Peeters, Smeets, Hendriks, Willems, Jacobs, Hermans, Bakker, Janssen, Smeets, Jansen, Hendrikx, Visser, Meijer, Mulder'),
  ...surnames(null, 'Crutzen, Dohmen, Habets, Ploum, Vrancken, Houben, Bemelmans, Frijns, Savelberg, Quaedvlieg, Wetzels, Starmans, Lemmens, Geelen, Ubachs'),
  ...surnames(null, 'Erkens, Hamers, Senden, Ritzen, Kicken, Boumans, Schmitz, Bertrand, Wolters, Maessen, Heijnen, Cremers, Offermans, Souren, Vaessen, Coenen'),
  ...surnames(null, 'Bos, Vos, Dekker, Brouwer, Kok, Prins, Kuipers, Scholten, Postma, Hoekstra, Veenstra, Timmermans, Verhoeven, Evers, Driessen, Koster, Schouten, Huisman'),
  ...surnames('de', 'Vries, Jong, Boer, Groot, Wit, Bruijn, Haan, Graaf, Vries, Koning, Ruiter, Lange'),
  ...surnames('van', 'Dijk, Dam, Vliet, Leeuwen, Loon, Rijn, Beek, Geel, Wijk, Dongen, Thiel'),
  ...surnames('van den', 'Berg, Heuvel, Bosch, Broek, Berg, Brink, Akker'),
  ...surnames('van der', 'Linden, Meer, Heijden, Velden, Wal, Steen, Zanden, Horst, Meulen'),
  ...surnames('van de', 'Ven, Weijer, Laar, Wetering'),
  ...surnames("van 't", 'Hof, Veer'),
  ...surnames("'t", 'Hart, Hooft'),
  ...surnames("in 't", 'Veld'),
  ...surnames('ter', 'Horst, Haar'),
  ...surnames('ten', 'Brink, Have'),
  ...surnames('op den', 'Camp'),
  ...surnames("d'", 'Hondt, Ancona'),
  ...surnames('de la', 'Haye', 'fr'),
  ...surnames(null, 'Müller, Schröder, Böhm', 'de'),
  ...surnames(null, 'Çelik, Yılmaz, Öztürk, Demir, Kaya, Şahin, Doğan', 'tr'),
  ...surnames(null, 'El Amrani, Benali, El Idrissi, Bouzid, Haddad, Al-Masri', 'ar'),
  ...surnames(null, 'Kowalski, Wójcik, Nowak', 'pl'),
  ...surnames(null, 'García, Fernández', 'es'),
  ...surnames(null, 'Tesfaye', 'ti'),
  ...surnames(null, 'Nguyễn', 'vi'),
  ...surnames(null, 'Rahimi', 'fa'),
  ...surnames(null, 'Silva', 'pt'),
];

const firstNames = (names: string): readonly string[] => names.split(', ');

export const WOMEN = firstNames(
  'Anna, Marieke, Lotte, Sanne, Ingrid, Petra, Monique, Miranda, Wendy, Anouk, Esther, Saskia, Nicole, Linda, Femke, Marloes, Joyce, Kim, Lisa, Eline, Iris, Manon, Danielle, '
  + 'Anja, Bianca, Chantal, Daphne, Ellen, Fleur, Hanneke, Ilse, Judith, Karin, Lieke, Maud, Nathalie, Paulien, Renate, Suzanne, Tessa, Vera, Yvonne, Zoë, Anaïs, Renée, Noëlle, '
  + 'Samira, Fatima, Naima, Ayşe, Elif, Zeynep, Katarzyna, Agnieszka, Lucía, Inês, Thuy, Hanan, Yasmina, Aïcha, Gülsüm, Marjolein, Corrie, Josée, Mieke, Truus, Els, Riet, Jeanne, Cato',
);

export const MEN = firstNames(
  'Jan, Peter, Mark, Bas, Ruud, Roger, Guido, Maurice, Pascal, Raymond, Thijs, Niels, Jeroen, Stefan, Erik, Wim, Harrie, Jos, Sjef, Koen, Luuk, Daan, Sven, Bram, René, André, José, '
  + 'Łukasz, Mehmet, Emre, Yusuf, Mohammed, Karim, Rachid, Jürgen, Günther, François, Minh, Dawit, Reza, Tomás, Ivo, Frans, Huub, Lei, Math, Giel, Camiel, Joris, Tim',
);

export const LANGUAGES = ['en', 'de', 'fr', 'en', 'de', 'es', 'ar', 'tr', 'pl', 'uk', 'so'] as const;
