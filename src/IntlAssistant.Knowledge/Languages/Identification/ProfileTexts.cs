using System.Collections.Frozen;

namespace IntlAssistant.Knowledge.Languages.Identification;

/// <summary>A little of each language as visitors of an international office write it, to learn its letter sequences from.</summary>
/// <remarks>Written for this purpose. A tag with <c>Latn</c> is a language typed without its own letters.</remarks>
internal static class ProfileTexts
{
    /// <summary>The texts by language tag.</summary>
    public static FrozenDictionary<string, string> All { get; } = new Dictionary<string, string>
    {
        ["en"] = """
            Good morning, I would like to know when the application for the next academic year opens and which documents must be
            sent to the office. My daughter finished high school last summer and wants to study medicine abroad. How much is the
            tuition fee and are there any scholarships for international students? Is the dormitory included, and how long does it
            take until the visa is issued? We are also interested in exchange agreements with other universities, summer schools,
            research stays and short courses. Thank you for your help, I look forward to your answer. what do you think about the
            weather, the city is beautiful and people are friendly. Someone should help me find the right building. duration
            deadline address requirement letter housing insurance health semester grade degree bachelor master doctor professor visa scholarship staff mobility percent open price month hours phone email
            application accommodation admission registration enrolment available certificate transcript course exam required residence permit agreement
            orientation arrival travel embassy passport payment refund transfer language recognition participation lecture supervisor faculty
            """,
        ["fr"] = """
            Bonjour, je voudrais savoir quand commencent les inscriptions pour la prochaine année universitaire et quels documents
            il faut envoyer au bureau. Ma fille a terminé le lycée l'été dernier et souhaite étudier la médecine à l'étranger.
            Combien coûtent les frais de scolarité et existe-t-il des bourses pour les étudiants étrangers ? Le logement est-il
            compris et combien de temps faut-il attendre avant d'obtenir le visa ? Nous cherchons aussi des accords d'échange avec
            d'autres universités, des écoles d'été, des séjours de recherche. Merci beaucoup pour votre aide, j'attends votre
            réponse avec impatience. La ville est belle et les gens sont très gentils. durée adresse candidature dossier semestre
            assurance santé diplôme professeur invité enseignement chercheur étudiante possible aujourd'hui visa bourse séjour inscription faculté médecine
            demande hébergement admission disponible certificat relevé cours examen requis titre accord orientation arrivée voyage ambassade passeport
            paiement remboursement transfert langue reconnaissance participation conférence directeur obligatoire international
            """,
        ["tr"] = """
            Merhaba, gelecek akademik yıl için başvuruların ne zaman açıldığını ve hangi belgelerin gönderilmesi gerektiğini
            öğrenmek istiyorum. Kızım geçen yaz liseyi bitirdi ve yurt dışında tıp okumak istiyor. Okul ücreti ne kadar, yabancı
            öğrenciler için burs var mı? Yurt dahil mi ve vize ne kadar sürede çıkıyor? Diğer üniversitelerle değişim anlaşmaları,
            yaz okulları ve kısa kurslar hakkında da bilgi almak istiyoruz. Yardımınız için çok teşekkür ederim, cevabınızı
            bekliyorum. Şehir çok güzel, insanlar çok sıcakkanlı. Bugün hava nasıl olacak, maç saat kaçta başlıyor. süre adres
            sigorta sağlık dönem diploma hoca ders kayıt ikamet izni sınav dil kursu geldim gidiyorum yapıyoruz olur mu kaç yıl burs vize yurt fiyat üniversite fakülte hangi nedir
            başvuru konaklama kabul belge mevcut sertifika transkript zorunlu anlaşma oryantasyon varış seyahat elçilik pasaport ödeme iade yatay geçiş
            denklik katılım konferans danışman uluslararası
            """,
        ["es"] = """
            Buenos días, quisiera saber cuándo se abren las inscripciones para el próximo año académico y qué documentos hay que
            enviar a la oficina. Mi hija terminó el bachillerato el verano pasado y quiere estudiar medicina en el extranjero.
            ¿Cuánto cuesta la matrícula y hay becas para estudiantes internacionales? ¿El alojamiento está incluido y cuánto tarda
            el visado? También buscamos convenios de intercambio con otras universidades, escuelas de verano y estancias de
            investigación. Muchas gracias por su ayuda, espero su respuesta. La ciudad es bonita y la gente muy amable. duración
            dirección solicitud plazo abierto seguro salud semestre título profesor visitante doctorado siguen tienen puedo hacer beca visado residencia precio fecha qué quién ganó facultad
            solicitud alojamiento admisión inscripción disponible certificado expediente curso examen obligatorio permiso acuerdo orientación llegada viaje
            embajada pasaporte pago reembolso traslado idioma reconocimiento participación conferencia tutor internacional
            """,
        ["de"] = """
            Guten Tag, ich möchte gerne wissen, wann die Bewerbung für das nächste Studienjahr beginnt und welche Unterlagen man an
            das Büro schicken muss. Meine Tochter hat letzten Sommer die Schule abgeschlossen und will im Ausland Medizin studieren.
            Wie hoch sind die Studiengebühren und gibt es Stipendien für ausländische Studierende? Ist das Wohnheim inbegriffen und
            wie lange dauert es, bis das Visum ausgestellt wird? Wir interessieren uns auch für Austauschabkommen mit anderen
            Hochschulen, Sommerschulen und Forschungsaufenthalte. Vielen Dank für Ihre Hilfe, ich freue mich auf Ihre Antwort.
            Die Stadt ist schön und die Leute sind freundlich. Dauer Anschrift Frist Zulassung Versicherung Gesundheit Abschluss
            Gastprofessor bewerben Ausschreibung welches Auto soll ich kaufen zeugnis entscheidung visum stipendium wohnung preis kosten medizin fakultät universität
            Bewerbung Unterkunft Einschreibung verfügbar Bescheinigung Zeugnisse Kurs Prüfung erforderlich Aufenthaltserlaubnis Vereinbarung Ankunft Reise
            Botschaft Reisepass Zahlung Erstattung Wechsel Sprache Anerkennung Teilnahme Vorlesung Betreuer verpflichtend international
            """,
        ["it"] = """
            Buongiorno, vorrei sapere quando si aprono le iscrizioni per il prossimo anno accademico e quali documenti bisogna
            inviare all'ufficio. Mia figlia ha finito il liceo la scorsa estate e vuole studiare medicina all'estero. Quanto costano
            le tasse universitarie e ci sono borse di studio per gli studenti stranieri? L'alloggio è compreso e quanto tempo ci
            vuole per ottenere il visto? Cerchiamo anche accordi di scambio con altre università, scuole estive e soggiorni di
            ricerca. Grazie mille per il vostro aiuto, aspetto la vostra risposta. La città è bella e la gente è molto gentile.
            durata indirizzo scadenza domanda assicurazione salute laurea professore dottorato posso fare qualcuno borsa visto prezzo facoltà università
            iscrizione alloggio ammissione disponibile certificato corso esame obbligatorio permesso accordo arrivo viaggio ambasciata passaporto pagamento
            rimborso trasferimento lingua riconoscimento partecipazione conferenza relatore internazionale
            """,
        ["pt"] = """
            Bom dia, gostaria de saber quando abrem as inscrições para o próximo ano letivo e quais documentos é preciso enviar ao
            escritório. A minha filha terminou o ensino médio no verão passado e quer estudar medicina no exterior. Quanto custam as
            propinas e há bolsas para estudantes estrangeiros? O alojamento está incluído e quanto tempo demora o visto? Também
            procuramos acordos de intercâmbio com outras universidades, escolas de verão e estadias de investigação. Muito obrigado
            pela sua ajuda, espero a sua resposta. A cidade é bonita e as pessoas são muito simpáticas. duração endereço prazo
            inscrição seguro saúde diploma professor visitante doutoramento posso fazer você não então bolsa residência preço faculdade universidade quem ganhou
            candidatura alojamento admissão disponível certificado curso exame obrigatório autorização acordo chegada viagem embaixada passaporte pagamento
            reembolso transferência língua reconhecimento participação conferência orientador internacional
            """,
        ["nl"] = """
            Goedemorgen, ik wil graag weten wanneer de inschrijving voor het volgende studiejaar begint en welke documenten naar het
            kantoor gestuurd moeten worden. Mijn dochter heeft vorige zomer haar school afgemaakt en wil in het buitenland
            geneeskunde studeren. Hoeveel kost het collegegeld en zijn er beurzen voor buitenlandse studenten? Is de huisvesting
            inbegrepen en hoe lang duurt het voordat het visum wordt afgegeven? Wij zoeken ook uitwisselingen met andere
            universiteiten, zomerscholen en onderzoeksverblijven. Hartelijk dank voor uw hulp, ik kijk uit naar uw antwoord. De stad
            is mooi en de mensen zijn vriendelijk. duur adres aanvraag verzekering gezondheid hoogleraar mogelijk visum beurs prijs faculteit universiteit
            toelating huisvesting inschrijving beschikbaar certificaat cursus examen verplicht verblijfsvergunning overeenkomst aankomst reis ambassade
            paspoort betaling terugbetaling overstap taal erkenning deelname lezing begeleider internationaal
            """,
        ["fa"] = """
            سلام، می‌خواستم بدانم ثبت نام برای سال تحصیلی آینده چه زمانی شروع می‌شود و چه مدارکی باید به دفتر فرستاده شود. دخترم
            تابستان گذشته دبیرستان را تمام کرده و می‌خواهد در خارج از کشور پزشکی بخواند. شهریه چقدر است و آیا برای دانشجویان خارجی
            بورسیه وجود دارد؟ خوابگاه هم هست و صدور ویزا چقدر طول می‌کشد؟ درباره تفاهم نامه‌های تبادل با دانشگاه‌های دیگر و مدرسه
            تابستانی هم سوال داشتیم. از راهنمایی شما سپاسگزارم، منتظر پاسخ هستم. شهر زیبایی است و مردم مهربانی دارد. قیمت امروز چنده
            میخوام بدونم کدوم بهتره، باید چیکار کنم، نتیجه بازی چی شد. مدت آدرس مهلت درخواست بیمه مدرک استاد فرصت مطالعاتی پذیرش
            پرونده حقوق کارشناس جلسه نمره معدل دستور سردرد ویزا مدارک لازم خداحافظ خدانگهدار گذرنامه بورس رشته دانشکده هزینه خوابگاه لازمه اولین دنیا ثبت تمدید اقامت
            """,
        ["ar"] = """
            السلام عليكم، أريد أن أعرف متى يفتح التسجيل للسنة الدراسية القادمة وما هي الأوراق التي يجب إرسالها إلى المكتب. ابنتي أنهت
            الثانوية في الصيف الماضي وتريد دراسة الطب في الخارج. كم تبلغ الرسوم الدراسية وهل توجد منح للطلاب الدوليين؟ هل السكن مشمول
            وكم يستغرق إصدار التأشيرة؟ نبحث أيضا عن اتفاقيات تبادل مع جامعات أخرى ومدارس صيفية وإقامات بحثية. شكرا جزيلا على مساعدتكم،
            أنتظر ردكم. المدينة جميلة والناس طيبون. اريد اعرف شلون اقدم على القبول وشنو المطلوب مني وشكد القسط. مدة عنوان موعد طلب
            تأمين صحي شهادة استاذ زائر دكتوراه اكتب لي قصيدة الحرب الحساسية علاج وصلني دفعت رقم معدل فيزا اقامة الجامعة كلية الطب الدولي
            """,
        ["ur"] = """
            السلام علیکم، میں جاننا چاہتا ہوں کہ اگلے تعلیمی سال کے لیے داخلے کب شروع ہوں گے اور دفتر کو کون سے کاغذات بھیجنے ہیں۔ میری
            بیٹی نے پچھلی گرمیوں میں سکول مکمل کیا ہے اور وہ بیرون ملک طب پڑھنا چاہتی ہے۔ فیس کتنی ہے اور کیا غیر ملکی طلبہ کے لیے
            وظیفہ ہے؟ کیا ہاسٹل شامل ہے اور ویزا ملنے میں کتنا وقت لگتا ہے؟ ہمیں دوسری یونیورسٹیوں کے ساتھ تبادلے کے معاہدوں کے بارے
            میں بھی پوچھنا ہے۔ آپ کی مدد کا بہت شکریہ، جواب کا انتظار رہے گا۔ شہر خوبصورت ہے اور لوگ اچھے ہیں۔ مدت پتہ تاریخ درخواست
            انشورنس ڈگری پروفیسر رجسٹریشن فیصلہ اسکالرشپ ویزا رہائش یونیورسٹی طالب علم اللہ حافظ
            """,
        ["fa-Latn"] = """
            salam mikhastam bedunam sabte nam baraye sale ayande key shoru mishe va che madareki bayad befrestam. dokhtaram dabirestan
            ro tamoom karde va mikhad pezeshki bekhune. shahrieh cheghadre va aya baraye daneshjuyane khareji burs hast? khabgah ham
            darid va viza cheghadr tool mikeshe? mamnoon az rahnamayi shoma montazere javab hastam. koja bayad beram, chikar konam,
            khaheshan javab bedid. daneshgah modat paziresh ostad reshte zaban hazine chand sale emtehan nomre moadel mishavad
            nemidunam mitunam biam tehran khoobe chetori mersi viza bours khodahafez madarek lazeme
            """,
        ["ar-Latn"] = """
            salam alaykum areed a3ruf emta yiftah al tasjeel w shnu al awraq al matlooba. binti khallasat al thanawiya w treed tidrus
            tib bil kharij. shgad al rusoom w aku minha lil tullab? al sakan mashmool w shgad yakhudh al fiza? shukran jazeelan 3ala
            musa3adatkum antadhir radkum. wain maktab al qubool, shlon aqaddim, mumkin tsa3dooni, ya3ni hatha sahih, inshallah
            jami3a dirasa shahada taqdeem kulliyat sana 7aliyan m3a lel kayfa yumkinuni hal yujad shukran marhaba
            """,
        ["ur-Latn"] = """
            assalam o alaikum mein janna chahta hoon ke agle saal ke liye dakhla kab shuru hoga aur daftar ko kaun se kaghzat bhejne
            hain. meri beti ne pichle saal school mukammal kiya hai aur wo bahar tibb parhna chahti hai. fees kitni hai aur kya ghair
            mulki talba ke liye wazifa hai? hostel shamil hai aur visa milne mein kitna waqt lagta hai? aap ki madad ka bohat shukriya
            jawab ka intezar rahega. mujhe kisi se baat karni hai, yeh kaise hota hai, kya main apply kar sakta hun, mausam aaj acha hai
            batao bataiye chahiye dijiye lahore mein parhai padhai university mujhay kuch samajh nahi aya shukriya tareekh kaghaz
            """,
    }.ToFrozenDictionary();
}
