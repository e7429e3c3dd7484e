using System.Collections.Frozen;

namespace IntlAssistant.Knowledge.Languages.Words;

/// <summary>How people ask, language by language.</summary>
/// <remarks>
/// A line is a kind and its phrases, parted by commas. After a star stand nouns: they say what is asked for where the
/// question word is general or missing. Chat forms and Latin spellings stand beside the proper ones.
/// </remarks>
internal static class QuestionPhraseTable
{
    private static readonly FrozenDictionary<string, string> Tables = new Dictionary<string, string>
    {
        ["en"] = """
            Who: who, whom, whose, whos, which person, which office, which desk, whom should i contact
            When: when, whn, wen, what time, which month, which date, which day, which year, what date, what day, what year, what month, since when, until when, by when, what hours, which hours, how early, how late, how soon, what is the time, what is the deadline, is the time
            Where: where, wheres, in which city, which city, in which country, what address, what is the address, which building, where can i find
            HowMuch: how much, how expensive, what does it cost, what would it cost, what is the price, what is the cost, what is the fee, is it free
            HowMany: how many, hw many, how much percent, what percentage, how many times, what number of
            HowLong: how long, how many years, how many year, how many months, how many month, how many weeks, how many days, how many semesters, how many working days, how many hours, how much time, for how long, hw long
            HowTo: how, hw, how to, how do, how can, what should i do, what do i do, what i do, what now, what to do, what can i do, what must i do, what next, now what, next step, next steps, steps to, procedure, process for, way to
            Why: why, what for, what is the reason, how come, for what reason
            Which: which, what documents, what papers, what are the requirements, what requirements, what conditions, what are the conditions, what are the documents, what kind of, what kinds of, what types of, what programs, what courses, list of, full list, what do i need, what do i bring, what should i bring, what are the steps, what countries, what languages, what currency
            What: what, wat, wht, whats, what is, what does, meaning of, definition of, what are, tell me about, explain, difference between
            Whether: is, are, r, am, can, could, do, does, did, will, would, should, must, have, has, may, is there, are there, possible, is it possible, any, whether, does it, do u, do you
            *HowMuch: fee, fees, cost, costs, price, tuition, amount, budget
            *When: deadline, deadlines, date, dates, last date, due date, hours, opening hours, timeline, intake
            *Where: address, location, located, map
            *HowLong: duration, length, validity, processing time, waiting time
            *HowTo: procedure, process, steps
            *Which: documents, requirements, conditions, list
            """,
        ["fa"] = """
            Who: کی, کیه, کیست, کیا, چه کسی, چه کسانی, کدام شخص, کدوم شخص, ki, kie
            When: کِی, چه زمانی, چه زمان, چه وقت, چه تاریخی, چه تاریخیه, چه روزیه, چه ساعتیه, چه روزی, چه ماهی, چه سالی, چه ساعتی, از کی, تا کی, از چه سالی, از چه تاریخی, چه موقع, کی میشه, کی شروع, kei, che moghe, che zamani
            Where: کجا, کجاست, کجاس, در کجا, از کجا, به کجا, کدام شهر, کدوم شهر, آدرس, koja, kojast
            HowMuch: چقدر پول, چنده, چند تومن, چند تومان, چند دلار, چند ریال, قیمتش چقدره, هزینه چقدر, شهریه چقدر, چقدره, چقدر است, چقدر هست, چند میلیون, cheghadre, chande, چقد پول, چنده هزینه
            HowMany: چند, چند تا, چندتا, چندمین, چند درصد, چند درصده, چند نفر, چند عدد, چقدر, chand, chandta, chand ta
            HowLong: چقدر طول, چقدر زمان, چقدر وقت, چه مدت, چه مدتی, چند سال, چند ماه, چند ماهه, چند ساله, چند روز, چند روزه, چند هفته, چند ترم, چند ساعت, تا چه مدت, چند روز کاری, chand sal, chand mah, che modat, cheghadr tool, چقدر اعتبار, چه قدر طول, چند وقت, تا چند وقت, چند روزه, چقد طول, چقدر میکشه
            HowTo: چطور, چطوری, چطوریه, چگونه, چجوری, چه جوری, چه طور, چیکار, چکار, چه کار, چه کاری, چی کار, چه باید, به چه صورت, نحوه, روش, مراحل, طریقه, chetor, chetori, chejori, chikar
            Why: چرا, به چه دلیل, برای چه, علت, دلیل, chera
            Which: کدام, کدوم, کدامند, چه مدارکی, چه مدارک, چه شرایطی, چه شرایط, چه چیزهایی, چیا, چه رشته هایی, چه رشته‌هایی, چه دانشگاه هایی, چه دانشگاه‌هایی, چه کشورهایی, چه زبانی, چه زبانیه, شرایط, مدارک, لیست, kodom, kodum
            What: چیست, چیه, چی, چه, یعنی چه, یعنی چی, منظور از, چی هست, تعریف, فرق, تفاوت, chie, chiye, chi, chist
            Whether: آیا, ایا, مگه, مگر, میشه, می‌شود, میشود, میتونم, میتوانم, می‌توانم, میتونیم, میتونه, دارید, دارین, داره, دارد, هست, هستید, امکان, ممکنه, باید, لازمه, mishe, mitonam, darid, aya, میده, می‌دهد, میدهد, می‌دهند, میدهند, میدن, می‌دهید, میدهید, میدید, میدین, پرداخت می‌کند, پرداخت میکند, پرداخت می‌کنند, پرداخت می‌کنید, پرداخت میکنه, می‌پردازد, تقبل می‌کند, پوشش می‌دهد
            *HowMuch: هزینه, هزینه ها, قیمت, شهریه, مبلغ, نرخ, دستمزد, حقوق, shahrieh, shahriye, hazine, gheymat
            *When: مهلت, تاریخ, زمان, ددلاین, ساعات, ساعت کاری, mohlat, tarikh
            *Where: آدرس, نشانی, محل, مکان, adres
            *HowLong: مدت, طول, اعتبار, modat
            *HowMany: تعداد, درصد
            *HowTo: مراحل, روند, فرایند, نحوه
            *Which: مدارک, شرایط, لیست
            """,
        ["ar"] = """
            Who: من هو, من هي, من هم, منو, مين, من المسؤول, من يقرر, مَن, mnu, min
            When: متى, يمته, امتى, إمتى, شوكت, شوقت, اي ساعة, أي ساعة, في اي وقت, اي وقت, ما هو موعد, ما موعد, منذ متى, الى متى, في أي شهر, اي شهر, اي يوم, اي سنة, mata
            Where: أين, اين, وين, فين, في اي مدينة, أي مدينة, ما هو عنوان, ما عنوان, wain, wayn, ayn
            HowMuch: بكم, كم سعر, كم سعرها, كم سعره, كم تكلفة, كم قسط, كم رسوم, كم تكلف, كم يكلف, كم المبلغ, كم ثمن, بيش, بكام, كم الرسوم, كم هي الرسوم, كم تبلغ, كم راتب, شكد سعر
            HowMany: كم, شكد, اشكد, شگد, شقد, كم عدد, كم نسبة, ما عدد, ما نسبة, قديش, kam, shgad
            HowLong: كم مدة, كم سنة, كم سنوات, كم شهر, كم يوم, كم أسبوع, كم اسبوع, كم ساعة, كم من الوقت, كم تستغرق, كم يستغرق, كم ياخذ, ما مدة, ما هي مدة, كم فصل, شكد مدة, كم تدوم, كم اقدر ابقى, كم صلاحية, شكد ياخذ, شكد يطول, قديش بياخد, كم بياخد, قديه
            HowTo: كيف, شلون, ازاي, إزاي, كيفية, طريقة, ماذا أفعل, ماذا افعل, ما الخطوة, شنو الخطوة, ما هي الخطوات, ما هي خطوات, شنو اسوي, شسوي, ما العمل, خطوات, shlon, shloon, kayf
            Why: لماذا, ليش, ليه, لم, ما سبب, ما السبب, لأي سبب, lesh
            Which: أي, اي, أية, ما هي الشروط, ما هي شروط, ما شروط, ما هي الأوراق, ما هي الوثائق, شنو الاوراق, شنو الشروط, ما هي المستندات, ما الوثائق, ما المستندات, ما هي الدول, ما هي الجامعات, ما هي التخصصات, اي لغة, قائمة
            What: ما هو, ما هي, ماهو, ماهي, ما, ماذا, شنو, شنهو, ايش, وش, شو, ايه, ما معنى, ما الفرق, تعريف, shnu, shino
            Whether: هل, أهل, اقدر, أقدر, ممكن, يمكن, يمكنني, عندكم, اكو, يوجد, توجد, لو, لازم, يجوز, hal, aku, يدفع, تدفع, تدفعون, يغطي, تغطي, يتحمل, تتحمل, يعوض, تعوض
            *HowMuch: رسوم, الرسوم, تكلفة, سعر, السعر, قسط, القسط, مبلغ, راتب, ثمن
            *When: موعد, الموعد, تاريخ, مواعيد, دوام, الدوام
            *Where: عنوان, العنوان, موقع, مكان
            *HowLong: مدة, المدة, صلاحية
            *HowTo: خطوات, الخطوات, كيفية, طريقة
            *Which: شروط, الشروط, الأوراق, الوثائق, المستندات, المطلوبة
            """,
        ["fr"] = """
            Who: qui, qui est, quelle personne, à qui, avec qui
            When: quand, à quelle date, quelle date, quel jour, quelle heure, à quelle heure, quel mois, quelle année, quelles heures, depuis quand, jusqu quand, date limite, quelle est la date
            Where: où, d où, dans quelle ville, quelle ville, quelle adresse, quelle est l adresse, ou se trouve, ou est, ou sont, ou puis, ou dois
            HowMuch: combien coûte, combien coute, combien ça coûte, combien faut il payer, quel prix, quel est le prix, quel est le coût, quels sont les frais, quel tarif, quel montant, combien dois je payer
            HowMany: combien, combien de, quel nombre, quel pourcentage
            HowLong: combien de temps, combien d années, combien d ans, combien de mois, combien de semaines, combien de jours, combien de semestres, quelle durée, quelle est la durée, combien d heures, combien de temps faut il, pour combien de temps, en combien de temps
            HowTo: comment, comment faire, que faire, que dois je faire, quelle procédure, quelle est la procédure, quelles démarches, quelles sont les étapes
            Why: pourquoi, pour quelle raison
            Which: quel, quelle, quels, quelles, lequel, laquelle, lesquels, lesquelles, quels documents, quelles conditions, liste des
            What: qu est ce que, qu est ce qu, quoi, que signifie, c est quoi, qu est, que, quelle est la différence
            Whether: est ce que, est ce qu, puis je, peut on, pouvez vous, avez vous, y a t il, dois je, faut il, est il, peux je, existe t il, est ce, paie, paye, paient, payez vous, prend elle, prend en charge, prennent en charge, rembourse, remboursez vous, couvre
            *HowMuch: frais, prix, coût, tarif, montant, salaire
            *When: date, dates, délai, échéance, horaires
            *Where: adresse, lieu
            *HowLong: durée, validité
            *HowTo: procédure, démarches, étapes
            *Which: documents, conditions, liste
            """,
        ["tr"] = """
            Who: kim, kime, kimin, kimi, kiminle, kimler
            When: ne zaman, ne vakit, hangi ay, hangi gün, hangi tarih, hangi tarihte, hangi yıl, saat kaçta, kaçta, hangi saatte, ne zamana kadar, hangi saatlerde
            Where: nerede, nereye, nereden, neresi, nerde, nerden, hangi şehir, hangi şehirde, adresi ne, adresi nedir, nerededir
            HowMuch: ne kadar, kaç para, kaç lira, kaç dolar, ücreti ne kadar, fiyatı ne, ücreti nedir, fiyatı nedir, kaça
            HowMany: kaç, kaç tane, kaç kişi, yüzde kaç, kaçıncı, kaç adet
            HowLong: kaç yıl, kaç sene, kaç ay, kaç hafta, kaç gün, kaç saat, kaç dönem, ne kadar sürer, ne kadar sürüyor, ne kadar süre, ne kadar zaman, kaç yıllık, süresi ne kadar, kaç iş günü, ne kadar sürede, ne kadar zamanda, kaç günde, kaç haftada, kaç ayda, kaç ay, ne kadar sürer
            HowTo: nasıl, ne yapmalıyım, ne yapmam, ne yapacağım, ne yapabilirim, napmalıyım, hangi adımlar, ne yapılmalı
            Why: neden, niçin, niye
            Which: hangi, hangisi, hangileri, hangi belgeler, hangi evraklar, şartlar neler, belgeler neler, neler, koşullar neler, nelerdir
            What: ne, nedir, ne demek, ne anlama, fark ne, farkı nedir
            Whether: mi, mı, mu, mü, var mı, varmı, mıyım, miyim, muyum, müyüm, mısın, misiniz, mısınız, musunuz, mıdır, midir, mudur, müdür, miyiz, mıyız, yok mu, mümkün mü
            *HowMuch: ücret, ücreti, fiyat, fiyatı, harç, harcı, maaş
            *When: tarih, tarihi, tarihleri, son başvuru, saatleri
            *Where: adres, adresi, konum
            *HowLong: süre, süresi, geçerlilik
            *HowTo: adımlar, adımları, prosedür
            *Which: belgeler, evraklar, şartlar, şartları, koşullar
            """,
        ["es"] = """
            Who: quién, quiénes, a quién, con quién, quien, quienes
            When: cuándo, cuando, qué fecha, en qué fecha, qué día, qué mes, en qué mes, qué año, a qué hora, qué hora, qué horario, desde cuándo, hasta cuándo, fecha límite, cuál es el plazo, cuál es la fecha
            Where: dónde, donde, adónde, adonde, en qué ciudad, qué ciudad, cuál es la dirección
            HowMuch: cuánto cuesta, cuanto cuesta, cuánto cuestan, cuánto vale, cuánto pagan, cuanto pagan, cuánto se paga, cuánto hay que pagar, cuánto es, qué precio, cuál es el precio, cuál es el costo, cuánto debo pagar, cuánto, cuanto
            HowMany: cuántos, cuántas, cuantos, cuantas, qué porcentaje, qué número
            HowLong: cuánto dura, cuanto dura, cuánto tiempo, cuanto tiempo, cuánto tarda, cuanto tarda, cuántos años, cuantos años, cuántos meses, cuántas semanas, cuántos días, cuantos dias, cuantos meses, cuántos semestres, cuál es la duración, cuántas horas, cuánto demora, cuanto demora, por cuánto tiempo
            HowTo: cómo, como, qué hago, qué debo hacer, qué tengo que hacer, que tengo que hacer, cuál es el procedimiento, cuáles son los pasos
            Why: por qué, porqué, por qué motivo
            Which: cuál, cuáles, cual, cuales, qué documentos, qué requisitos, cuáles son los requisitos, qué universidades, qué países, qué idioma, en qué idioma, lista de
            What: qué es, qué son, que es, qué, qué significa, cuál es la diferencia
            Whether: puedo, se puede, es posible, hay, tienen, existe, debo, tengo que, sigue, puede, es necesario, necesito, aceptan, paga, pagan, cubre, cubren, reembolsa, corre con, financia
            *HowMuch: precio, costo, coste, tasa, tasas, matrícula, importe, sueldo
            *When: fecha, fechas, plazo, plazos, horario
            *Where: dirección, ubicación
            *HowLong: duración, validez
            *HowTo: pasos, procedimiento
            *Which: documentos, requisitos, condiciones, lista
            """,
        ["de"] = """
            Who: wer, wen, wem, wessen, an wen, mit wem, welche person
            When: wann, ab wann, bis wann, seit wann, um wie viel uhr, welches datum, an welchem tag, in welchem monat, welche uhrzeit, wie spät, wie früh, welche öffnungszeiten, welche frist
            Where: wo, wohin, woher, in welcher stadt, welche adresse, welche stadt, wie lautet die adresse, wie ist die adresse
            HowMuch: wie viel kostet, wieviel kostet, was kostet, was kosten, wie teuer, wie hoch sind die gebühren, wie hoch ist die gebühr, wie hoch sind die kosten, wie hoch ist, wie hoch sind, wie viel, wieviel, welche gebühren
            HowMany: wie viele, wieviele, wie viel prozent, welche anzahl
            HowLong: wie lange, wie viele jahre, wie viele monate, wie viele wochen, wie viele tage, wie viele semester, welche dauer, wie lang, wieviele jahre, wie viel zeit, wie viel zeit, für wie lange, wielange
            HowTo: wie, wie kann, wie bewerbe, was muss ich tun, was soll ich tun, was muss ich machen, was mache ich, welche schritte
            Why: warum, wieso, weshalb, aus welchem grund
            Which: welche, welcher, welches, welchen, welchem, welche unterlagen, was brauche ich, welche voraussetzungen, liste der
            What: was ist, was sind, was, was bedeutet, was heißt, unterschied zwischen
            Whether: ist, sind, kann, können, darf, dürfen, muss, müssen, gibt es, hat, haben, habt, soll, werden, wird, ob, könnte, bekomme, brauche ich, zahlt, zahlen sie, übernimmt, übernehmen sie, bezahlt die, erstattet, erstatten sie
            *HowMuch: gebühr, gebühren, kosten, preis, studiengebühren, gehalt
            *When: frist, fristen, datum, termin, bewerbungsfrist, öffnungszeiten
            *Where: adresse, anschrift
            *HowLong: dauer, gültigkeit
            *HowTo: ablauf, schritte, verfahren
            *Which: unterlagen, voraussetzungen, dokumente, bedingungen, liste
            """,
        ["ru"] = """
            Who: кто, кого, кому, кем, с кем, к кому, чей, чья
            When: когда, в каком году, в каком месяце, какого числа, какая дата, до какого числа, со скольки, во сколько, в какое время, с какого года, какой срок подачи
            Where: где, куда, откуда, в каком городе, какой адрес, в какой стране, по какому адресу
            HowMuch: сколько стоит, сколько стоят, сколько платить, сколько надо платить, какова стоимость, какая стоимость, какая цена, почем, сколько платят, сколько будет стоить
            HowMany: сколько, какое количество, какой процент, сколько процентов
            HowLong: сколько времени, как долго, сколько лет, сколько месяцев, сколько недель, сколько дней, сколько длится, какой срок, сколько ждать, сколько семестров, какая продолжительность, сколько действует, сколько действительна, на какой срок, на сколько, сколько дней, сколько ждут
            HowTo: как, каким образом, что делать, что мне делать, что нужно сделать, что надо делать, какие шаги, какой порядок
            Why: почему, зачем, отчего, по какой причине
            Which: какой, какая, какое, какие, каких, каким, какими, каком, который, которые, какие документы, на каком языке, список
            What: что такое, что, что это, что значит, что означает, в чем разница
            Whether: ли, можно, можно ли, есть ли, могу ли, могу, нужно ли, нужно, надо ли, есть, возможно ли, признают, принимаете, разве, оплачивает, оплачивают, оплачиваете, возмещает, возмещают, возмещаете, покрывает, покрывают, платит ли
            *HowMuch: стоимость, цена, плата, оплата, зарплата, взнос
            *When: дата, даты, срок, сроки, дедлайн, часы
            *Where: адрес, место
            *HowLong: длительность, продолжительность, срок действия
            *HowTo: порядок, процедура, шаги
            *Which: документы, требования, условия, список
            """,
        ["ur"] = """
            Who: کون, کس نے, کس سے, کس کو, کون ہے, kon, kaun, kis ne, kis se
            When: کب, کب تک, کب سے, کس وقت, کس تاریخ, کس مہینے, کس سال, کتنے بجے, آخری تاریخ, kab, kab tak, last date kya, kis waqt, kitne baje
            Where: کہاں, کدھر, کس شہر, کس جگہ, پتہ کیا, kahan, kidhar, kis shehar
            HowMuch: کتنی فیس, فیس کتنی, کتنے پیسے, کتنی قیمت, کتنا خرچہ, فیس کیا, کتنے ڈالر, کتنے روپے, kitni fees, kitni fee, fees kitni, fee kitni, kitne paise, kitna kharcha
            HowMany: کتنا, کتنی, کتنے, کتنے فیصد, کتنی تعداد, kitna, kitni, kitne
            HowLong: کتنے سال, کتنا وقت, کتنے مہینے, کتنے دن, کتنے ہفتے, کتنے ہفتوں, کتنی دیر, کتنے دنوں, کتنے سمسٹر, کتنی مدت, kitne saal, kitne sal, kitna time, kitne din, kitne mahine, kitna waqt, kitni der, kitna arsa, کتنے عرصے, کتنا عرصہ, کتنے وقت
            HowTo: کیسے, کس طرح, کیا کروں, کیا کرنا, طریقہ, kaise, kese, kis tarah, kya karun, kya karna, tarika
            Why: کیوں, کس لیے, کس وجہ, kyun, kyu, kyon
            Which: کونسا, کونسی, کونسے, کون سا, کون سی, کون سے, کن, کس زبان, کیا شرائط, کیا کاغذات, konsa, konsi, konse, kon sa, kon si, kon se, kaun sa, kaun si, kaun se
            What: کیا ہے, کیا ہوتا, مطلب, کیا ہیں, kya hai, kia hai, matlab
            Whether: کیا, سکتا ہوں, سکتی ہوں, سکتے ہیں, ہے کیا, kya, kia, sakta hoon, sakta hun, sakti hun, یا, دیتا ہے, دیتی ہے, دیتے ہیں, ادا کرتا ہے, ادا کرتی ہے, ادا کرتے ہیں
            *HowMuch: فیس, قیمت, خرچہ, تنخواہ, fees, fee
            *When: تاریخ, آخری تاریخ, اوقات, last date, deadline
            *Where: پتہ, پتا, ایڈریس, address
            *HowLong: مدت, دورانیہ, duration
            *HowTo: طریقہ, طریقہ کار
            *Which: کاغذات, دستاویزات, شرائط, documents
            """,
        ["hi"] = """
            Who: कौन, किसने, किससे, किसको, किसे, कौन है, kaun, kon, kisne, kisse
            When: कब, कब तक, कब से, किस समय, किस तारीख, किस महीने, किस साल, किस वर्ष, कितने बजे, अंतिम तिथि, kab, kab tak, kis samay, kitne baje
            Where: कहाँ, कहां, किधर, किस शहर, किस जगह, kahan, kidhar
            HowMuch: कितनी फीस, फीस कितनी, कितने पैसे, कितने रुपये, कितने डॉलर, कितना खर्च, क्या कीमत, कितनी कीमत, कितना शुल्क, kitni fees, fees kitni, kitne paise, kitna kharcha
            HowMany: कितना, कितनी, कितने, कितने प्रतिशत, कितनी संख्या, kitna, kitni, kitne
            HowLong: कितने साल, कितने वर्ष, कितना समय, कितने महीने, कितने दिन, कितने हफ्ते, कितनी देर, कितने सप्ताह, कितनी अवधि, kitne saal, kitne sal, kitna samay, kitna time, kitne din, kitne mahine, कितने समय, कितने दिनों, कितने महीनों
            HowTo: कैसे, किस तरह, किस प्रकार, क्या करूं, क्या करूँ, क्या करना, तरीका, kaise, kis tarah, kya karu, kya karun, kya karna
            Why: क्यों, किसलिए, किस लिए, किस कारण, kyun, kyu, kyon
            Which: कौनसा, कौनसी, कौनसे, कौन सा, कौन सी, कौन से, किन, किस भाषा, कौन-सा, कौन-सी, कौन-से, konsa, konsi, kaun sa, kaun si, kaun se
            What: क्या है, क्या होता, मतलब, क्या हैं, क्या था, kya hai, kya hota
            Whether: क्या, सकता हूँ, सकता हूं, सकती हूँ, सकते हैं, kya, sakta hu, sakta hoon, sakti hu, या, देता है, देती है, देते हैं, भुगतान करता है, भुगतान करती है, भुगतान करते हैं
            *HowMuch: फीस, शुल्क, कीमत, खर्च, वेतन, fees
            *When: तारीख, तिथि, समय सीमा, last date, deadline
            *Where: पता, address
            *HowLong: अवधि, duration
            *HowTo: तरीका, प्रक्रिया
            *Which: दस्तावेज, कागजात, शर्तें, documents
            """,
        ["zh"] = """
            Who: 谁, 哪位, 什么人, 找谁, 联系谁
            When: 什么时候, 何时, 几时, 哪天, 哪年, 哪一年, 哪个月, 几月, 几号, 几点, 什么日期, 什么时间, 截止日期, 哪一天, 多早, 啥时候
            Where: 哪里, 哪儿, 在哪, 何处, 什么地方, 哪个城市, 地址是, 哪国
            HowMuch: 多少钱, 什么价格, 要钱吗, 费用是多少, 学费是多少, 学费多少, 费多少, 费用多少, 费是多少, 收费吗, 要不要钱, 价格是多少, 多少费用, 要交多少, 多少学费, 多贵
            HowMany: 多少, 几个, 几所, 几次, 几人, 几张, 百分之几, 有几, 多少人, 几
            HowLong: 多久, 多长时间, 多长, 几年, 几个月, 几天, 几周, 几个星期, 多少年, 多少天, 多少个月, 几学期, 要多少时间, 需要几天, 要几天
            HowTo: 怎么, 怎样, 如何, 怎么办, 该怎么, 怎么申请, 咋
            Why: 为什么, 为何, 什么原因, 为啥
            Which: 哪些, 哪个, 哪几, 哪种, 哪所, 哪, 什么条件, 什么材料, 什么文件, 什么要求, 什么语言, 清单
            What: 是什么, 什么是, 什么, 什么意思, 啥, 何谓, 区别
            Whether: 吗, 是否, 能否, 可否, 可不可以, 能不能, 有没有, 是不是, 会不会, 需不需要, 可以, 还是
            *HowMuch: 费用, 学费, 价格, 费
            *When: 日期, 截止, 时间
            *Where: 地址, 地点
            *HowLong: 期限, 有效期, 学制
            *HowTo: 流程, 步骤
            *Which: 材料, 条件, 要求
            """,
    }.ToFrozenDictionary();

    /// <summary>The languages of the table.</summary>
    public static IEnumerable<string> Languages => Tables.Keys;

    /// <summary>The phrases of a language.</summary>
    public static IEnumerable<(string Phrase, QuestionType Type, bool IsNoun)> Lines(string language)
    {
        foreach (var line in Tables[language].Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            var type = Enum.Parse<QuestionType>(line.AsSpan(0, colon).TrimStart('*'));
            foreach (var phrase in line[(colon + 1)..].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                yield return (phrase, type, line[0] == '*');
            }
        }
    }
}
