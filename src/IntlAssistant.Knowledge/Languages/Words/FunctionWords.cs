using System.Collections.Frozen;

namespace IntlAssistant.Knowledge.Languages.Words;

/// <summary>Words that say nothing about the subject, chat forms and question words included.</summary>
/// <remarks>
/// Negations are here too: they do not help to find a passage. Who must know whether something is denied looks at the
/// surfaces; what kind of thing is asked for is <see cref="QuestionTypes"/>'.
/// </remarks>
internal static class FunctionWords
{
    private static readonly FrozenDictionary<string, string> Tables = new Dictionary<string, string>
    {
        ["en"] = """
            a an the this that these those there here it its itself i im ive id me my mine myself we us our ours you your
            yours yourself u ur he him his she her hers they them their theirs who whom whose which what when where why
            how whats whos hows wheres is are am was were be been being do does did done doing have has had having can
            could may might must shall should will would wont cant cannot dont doesnt didnt isnt arent wasnt werent havent
            hasnt hadnt couldnt shouldnt wouldnt not no nor none and or but if then than so because as while of at by for
            with without about against between into through during before after above below to from up down in out on off
            over under again further once until till unless since also too very just only even still yet already any some
            all both each few more most much many other another such own same every either neither
            please pls plz kindly tell say let get got gotten give need want wanna like know wondering hi hello hey ok okay
            yes yeah yep nope thanks thank thx ty lol btw r n b c y im dear sir madam s t e g etc ie eg per via
            which's whn wat wht wen hw abt bcz cuz coz gonna gotta lets
            anything something someone somebody anyone anybody become therefore hold obtain obtained
            moment currently come comes coming came take takes taking took taken make makes making made give gives giving gave given
            """,
        ["fa"] = """
            و در به از که این آن را با برای تا بر هم نیز یا اما ولی اگر چون پس هر همه هیچ چه چی چیه چیست کی کیه کیست کجا
            کجاست کو چرا چطور چطوره چطوریه چگونه چجوری چقدر چقدره چند چنده چندم چندمه چنده کدام کدوم کدامند آیا مگر مگه
            است هست هستم هستی هستیم هستید هستین هستند هستن نیست نیستم نیستند بود بودم بودند بوده باشد باشم باشند باشه باشید
            شد شده شدم شدن شود میشود می‌شود میشه نمیشه بشه بشود نشده شوند میشوند می‌شوند شدند گردد گردید کرد کرده کردم کردن
            کردند کند کنند کنم کنیم کنید کنین کن میکند می‌کند میکنند می‌کنند میکنم میکنه میکنن میکنید میکنین بکنم بکند نکنه
            دارد دارم داریم دارید دارین دارند دارن داره ندارد ندارم نداره داشت داشته داشتن داشتند خواهد خواهند خواهم خواست
            میخواهم می‌خواهم میخوام میخواستم میخوایم خواستم باید نباید بایست شاید توان میتوان می‌توان میتوانم می‌توانم میتونم
            میتونیم میتونین میتونه میتوانید می‌توانید میتواند می‌تواند میتوانند نمیتونم نمیتوانم بتوانم بتونم نمی می
            من تو او ما شما ایشان آنها آن‌ها اینها این‌ها اونا اونها اون اینه همین همان همون همینطور خود خودم خودش خودشان
            خودتان رو ها های ای یه یک یکی دیگر دیگه دیگری فقط حتی بسیار خیلی بیشتر بیش کم کمی روی زیر بالای پیش بعد قبل
            بین میان سپس هنوز بدون جز غیر بی نه نخیر بله آره خب حالا الان لطفا لطف بفرمایید بفرمایین بگید بگین بگو بده بدید
            سلام ممنون مرسی تشکر درود وقت بخیر خسته نباشید بنده اینکه آنکه چنین چنان طور طوری وقتی زمانی جایی چیزی کسی
            توسط درباره مورد راجع بابت واسه برا توی داخل طبق هایی هاش هام تر ترین ام ات اش مان تان شان مون تون شون اند ایم
            اید ایا خیر تو اینجا آنجا اونجا چیکار چکار کار کنه میگه گفت گفته گفتن دهد دهند داد داده دادن میدهد می‌دهد میده
            شما بهم بهش ازش باهاش چیا کیا کجاها همچنین البته یعنی مثل مانند
            az be ba ke va man mikham mikhastam mishe nemishe mikonam mikonid chi chie chiye chand chande cheghadr cheghadre
            chetor chetori koja kojast kodom dare daram darid hast hastam nist baraye vase salam lotfan mamnoon merci ye yek
            hala bayad mitonam mitunam inja unja shoma
            گرفتن بگیرم بگیریم بگیرد میگیرم می‌گیرم میگیرند می‌گیرند بکنیم میکنیم می‌کنیم میشوم می‌شوم شوم شویم بشوم بشم عنوان
            همراه همراهم چیزهایی افرادی لازم بخشی
            اگه مگه چقد چقدم دیگه‌ای بازم قبلش بعدش اینجوری اونجوری امسال فعلا فعلاً اکنون هم‌اکنون حدودا تقریبا واقعا اصلا یعنی
            خودمون هرچی هرچند سپس درضمن درمورد دنبال دنبالم هستیم باشیم دوست دارم قراره حاضر کنونی مشغول مراجعه گذراندن بگذرانم بگذرونم حتما خوب بد باهام برام
            """,
        ["ar"] = """
            في من إلى الى على عن مع ب ل ك و ف أو او أم ام ثم أن ان إن انه إنه أنه انها إنها أنها بأن بان لأن لان كأن لكن ولكن
            هذا هذه ذلك تلك هؤلاء اولئك هنا هناك الذي التي الذين اللذين اللتين اللواتي ما ماذا من متى أين اين كيف كم هل أي اي
            اية أية لماذا لم لن لا ليس ليست غير بدون دون قد لقد كان كانت كانوا يكون تكون يكن تكن كنت سوف سوى هو هي هم هن نحن
            أنا انا أنت انت انتم أنتم كل بعض جميع أحد احد عند عندي عندك عندكم عندنا لدي لديك لديكم لدينا له لها لهم لي لك لكم
            لنا منه منها منهم فيه فيها فيهم عليه عليها عليهم إليه اليه إليها به بها بهم عنه عنها حول بين قبل بعد تحت فوق خلال
            حتى منذ عبر ضمن ضد نحو حيث حين عندما بينما إذا اذا لو كما مثل أيضا ايضا فقط جدا أكثر اكثر أقل نعم كلا يا إلا الا
            إما اما أما بل كي لكي وهو وهي وهم وما ومن ولا وفي وكان وكانت وقد يمكن يمكنني ممكن يجب ينبغي تم يتم أريد اريد
            أحتاج احتاج أود اود أرجو ارجو رجاء الرجاء لطفا فضلك شكرا مرحبا السلام عليكم اهلا أهلا سلام حضرتك حضرتكم
            شنو شنهو شلون شكد شگد شقد ليش وين منو يمته شوكت شوقت اشكد اكو ماكو مو هسه اقدر أقدر نقدر تقدر يقدر كدر ويا وياكم
            زين هيج هاي هذي هذول لازم اللي الي يعني بس شي ايش وش ليه فين ازاي إزاي عايز عاوز عاوزه ده دي بتاع عشان علشان
            لكم عندكو احنا كذلك ذات نفس التى وال بال لل فال
            shlon shloon shnu shino chno wain wayn mnu shgad aku maku hal kam kayf mata ayn fi min ila ala ma la
            الحصول للحصول احصل أحصل نحصل يحصل تحصل علي عليّ أستطيع استطيع يستطيع نستطيع توجد يوجد يكونوا معي معكم معنا لأكون
            اكون أكون بلغ تبلغ يبلغ أفعل افعل نفعل مطلوب المطلوب المطلوبة لمدة
            شو مين كمان تبع تبعي تبعنا النا الي الكم منشان مشان هلق هلأ لسا لسه كتير شوي هيك هون هنيك عم برضه برضو كده كدا طب طيب
            يلا دول عاوزين عاوزة واش كيفاش علاش ديال هاد هاذا هادي هيدا وين فوين ايمتى امتى إمتى قديش أديش الان الآن حاليا اليوم
            فعلا تقريبا أحيانا ربما كذا وايد خوش شنهي شنهو ليه بعدين لما منين لوين فيها احداهما إحداهما أحدهما
            """,
        ["fr"] = """
            le la les l un une des du de d au aux et ou où mais donc or ni car que qui quoi dont quel quelle quels quelles
            lequel laquelle lesquels lesquelles ce cet cette ces ça cela ceci celui celle ceux celles je j tu il elle on nous
            vous ils elles me m te t se s lui leur leurs mon ma mes ton ta tes son sa ses notre nos votre vos y en ne n pas
            plus moins jamais rien aucun aucune personne sans avec pour par dans sur sous vers chez entre depuis pendant avant
            après contre comme si quand comment pourquoi combien est es suis sommes êtes sont était étaient été être sera seront
            serait soit a ai as avons avez ont avait avaient eu avoir aura fait faire fais faut peut peux peuvent pouvez pouvons
            pouvoir pourrait pourrais dois doit doivent devoir devez veux veut voulez vouloir voudrais aimerais très trop aussi
            encore déjà même tout tous toute toutes autre autres quelque quelques chaque plusieurs ici là alors puis ainsi
            bonjour bonsoir salut merci svp stp s'il plaît oui non ok est-ce c qu lors lorsque puisque afin cependant
            obtenir obtient obtiens souhaite souhaitons souhaiterais sert touche telle tel
            vais va vont allez allons
            maintenant actuellement moment juste vraiment vrai peut-être environ presque surtout plutôt bref voilà voici ben bah
            euh auprès jusque lieu afin savoir truc chose choses moi toi soi ya pr ds tt bcp pcq
            """,
        ["tr"] = """
            ve veya ya da de ile için gibi kadar bir bu şu o bunlar şunlar onlar ben sen biz siz benim senin onun bizim sizin
            onların bana sana ona bize size onlara beni seni onu bizi sizi onları ne neden niçin niye nasıl nerede nereye nereden
            nere neresi kim kimin kime kimi hangi hangisi kaç kaçta ne zaman mi mı mu mü misin mısın musun müsün mıdır midir
            mudur müdür miyim mıyım miyiz mıyız var varmı yok değil olarak olan olur olmak oldu olduğu olduğunu olduktan olacak
            olması olup ise idi imiş dir dır dur dür tir tır tur tür ama fakat ancak lakin çünkü eğer ki hem her hep hiç bazı
            tüm bütün çok daha en az biraz sadece yalnız bile göre sonra önce beri doğru karşı üzere tarafından hakkında ilgili
            kendi kendisi şey böyle şöyle öyle burada orada şurada burası orası peki tamam evet hayır merhaba selam
            teşekkürler teşekkür ederim lütfen istiyorum istiyoruz isterim lazım gerek gerekiyor gerekli mümkün acaba
            yapmak yapmalıyım eder etmek ediyor edilir etti edilen bi bişey napmalıyım nolur hala dolayı rağmen içinde
            alabilir alabilirim alırım almam alacağım almalıyım almak alıyor veriyor verir vermek yapabilir yapabilirim yapmam
            yaparken gerekir edebilir olmalı olmalıyım sahip musunuz iste edeceğim olurken biri birisi etmeliyim
            şimdi şu an anda şuanda halen hâlâ artık geri ayrıca yine gene belki galiba sanırım herhangi herkes kimse hiçbir
            hiçbiri başka diğer hangileri yoksa yani falan filan bişey birşey bisey nasil icin ama aynı her gecen geçen bugün
            böylece yeter yeterli
            """,
        ["es"] = """
            el la los las lo un una unos unas de del al a en y e o u pero sino que qué quien quién quienes quiénes cual cuál
            cuales cuáles cuando cuándo donde dónde adonde adónde como cómo cuanto cuánto cuanta cuánta cuantos cuántos cuantas
            cuántas por porque para con sin sobre bajo entre desde hasta hacia según contra durante ante tras es son soy eres
            somos era eran fue fueron ser sido siendo sea sean sería está están estoy estás estamos estaba estaban estar hay
            había haber ha han he has hemos hayan haya tiene tienen tengo tienes tenemos tener tenía puede pueden puedo puedes
            podemos poder podría debe deben debo deber hacer hace hacen hago quiero quiere quisiera necesito necesita me te se
            nos os le les mi mis tu tus su sus nuestro nuestra nuestros nuestras vuestro yo tú él ella ello ellos ellas usted
            ustedes nosotros vosotros este esta esto estos estas ese esa eso esos esas aquel aquella aquello aquellos aquellas
            no ni nada nadie ningún ninguno ninguna sí si también tampoco muy más menos mucho mucha muchos muchas poco poca pocos
            pocas todo toda todos todas otro otra otros otras cada algo alguien alguno alguna algunos algunas mismo misma tan
            tanto ya aún todavía solo sólo así entonces pues aquí allí allá hola gracias favor porfavor xfa q k xq buenos buenas
            conseguir consigo consigue obtener obtengo exige exigen falta debería
            ahora después antes luego hoy además quizás quizá tal vez casi aunque mientras mediante dentro fuera cerca lejos demás
            cosa cosas vez veces ni aparte incluso salvo bastante cualquier cualquiera suyo suya mío mía pa pq xq dnd tb tmb d
            """,
        ["de"] = """
            der die das den dem des ein eine einen einem einer eines und oder aber denn sondern doch dass daß ob wenn als wie
            weil da während bis seit obwohl damit wer wen wem wessen was wann wo woher wohin wodurch womit wofür woran worin
            warum wieso weshalb welche welcher welches welchen welchem wieviel wieviele viel viele ich du er sie es wir ihr mich
            dich ihn uns euch ihm ihnen mir dir sich mein meine meinen meinem meiner meines dein deine sein seine seinen seinem
            seiner seines ihre ihren ihrem ihrer ihres unser unsere unseren unserer euer eure dieser diese dieses diesen diesem
            jener jene jenes jeder jede jedes jeden jedem alle allen aller alles einige mehrere andere anderen anderer anderes
            man etwas nichts nicht kein keine keinen keinem keiner nie niemand ohne mit für von vom zu zum zur in im ins an am
            auf aus bei beim nach über unter vor hinter neben zwischen durch gegen um wegen trotz ist sind war waren bin bist
            seid sein gewesen wird werden wurde wurden worden werde würde würden haben hat habe hast hatte hatten gehabt kann
            können könnte könnten kannst muss müssen musste soll sollen sollte darf dürfen möchte möchten will wollen wollte mag
            auch noch nur schon sehr mehr so dann hier dort dabei dazu davon daran darauf immer wieder bitte danke hallo guten
            ja nein gibt es mal denn eigentlich etwa sowie bzw z b
            bekommen bekomme bekommt erhalten erhalte erhält kriegen kriege brauche brauchen braucht benötige benötigt trotzdem
             komme kommen kommt geht gehen mitzubringen lautet
            ab pro je vorher nachher selbst selber zurzeit derzeit momentan aktuell gerade jetzt bereits bald irgendein irgendeine
            irgendwas irgendwie irgendwo halt eben ziemlich ungefähr vielleicht wahrscheinlich falls sobald bevor nachdem außer
            außerdem innerhalb welch solche solcher jemand jemanden beide beiden zurück ob nun also beziehungsweise nem ner ne n
            is nich
            """,
        ["ru"] = """
            и в во не что он на я с со как а то все она так его но да ты к у же вы за бы по только ее мне было вот от меня еще
            нет о об из ему теперь когда даже ну ли если уже или ни быть был него до вас нибудь вам ведь там потом себя ничего ей
            может они тут где есть надо ней для мы тебя их чем была сам чтоб без будто чего раз тоже себе под будет ж тогда кто
            этот того потому этого какой какая какое какие каким какой-то каком каких совсем ним здесь этом почти мой тем чтобы
            нее были куда зачем всех можно нельзя при наконец два об другой хоть после над больше тот через эти нас про всего них
            которая который которое которые которого которых которым котором много разве три эту моя свою этой перед иногда лучше
            чуть том такой им более всегда конечно всю между это эта этих является являются сколько почему откуда чей чья чье
            ваш ваша ваше ваши наш наша наше мои моё твой свой своей своего своих своим нужно нужен нужна нужны хочу хотел хотела
            хотелось могу можете может могут должен должна должно должны буду будут пожалуйста спасибо здравствуйте привет
            добрый день скажите подскажите также либо лишь кем чему кому ком кого
            получить получу получить-ли делать сделать иметь имеет имею такое нужную кого-нибудь кто-нибудь какому какую
            вашем вашему вашим вашего нашем нашему нашего нашей которой которому вами нами хочет хотят хотим стать станет какими
            мог
            какого сейчас сегодня потом вообще именно просто также однако возможно примерно около почти кроме какую каков какова
            таков такая такие такого таких собой собою своими моего моему моим моих моей мной нами вами ими этим этими
            той тех теми тому той туда сюда оттуда кто-то что-то где-то когда-то какой-нибудь какая-нибудь какие-нибудь
            что-нибудь чтоб т е д др сам сама сами самим назад ещё тут здесь щас ваще прийти приходить приду придти
            """,
        ["ur"] = """
            کا کی کے کو میں سے پر نے ہے ہیں تھا تھی تھے ہو ہوں ہوا ہوئی ہوئے ہوتا ہوتی ہوتے ہونا ہونے ہوگا ہوگی ہوگئے گا گی گے
            اور یا لیکن مگر اگر تو کہ جو جس جن جسے یہ وہ اس ان انہیں اسے اسی ان‌کا ہم تم آپ میرا میری میرے مجھے ہمیں ہمارا ہماری
            ہمارے تمہارا آپکا آپکی آپکے اپنا اپنی اپنے کیا کیوں کیسے کیسا کیسی کب کہاں کون کونسا کونسی کونسے کس کن کتنا کتنی
            کتنے کتنوں نہیں نہ مت بھی ہی صرف تک ساتھ لیے لئے بعد پہلے بارے متعلق طرح کر کرنا کرنے کرتا کرتی کرتے کریں کرے کرو کروں
            کی کیا گیا گئی گئے جا جاتا جاتی جاتے جائے جائیں سکتا سکتی سکتے سکوں چاہیے چاہئے چاہتا چاہتی چاہتے رہا رہی رہے دیا دی
            دیں دے لیا لیں لے والا والی والے سب کچھ کوئی کسی ایک بہت زیادہ کم یہاں وہاں جب تب پھر ہر بغیر سلام جی ہاں شکریہ
            براہ کرم مہربانی وغیرہ
            kya kia hai hain ka ki ke ko mein main me se par ne aur ya lekin agar to toh jo ye yeh wo woh is us ham hum aap ap
            mera meri mere mujhe hamein apna apni apne kyun kyu kaise kaisa kaisi kab kahan kon kaun konsa konsi konse kis kitna
            kitni kitne nahi nahin na mat bhi hi sirf tak sath liye lye baad pehle bare kar karna karne karta karte karti karen
            kare karo gaya gayi gaye ja jata jati jate sakta sakti sakte chahiye chahta raha rahi rahe diya de wala wali wale
            koi kuch bohat bahut yahan wahan jab phir har salam ji haan shukriya hoga hogi hota hoti hote tha thi the ho hun hoon
            حاصل لینا ملے ملتا ملتی ملتے ملیں مل ملنا سا سی ہونی چاہوں بننے بننا آنا لگے لگتا لگتے لگتی پاس طور رہتا رہتی رہتے
            جانا جانے پورا اترنا
            اب ابھی پاس یہیں وہیں ادھر واپس تقریبا شاید بلکہ حالانکہ البتہ چونکہ کیونکہ دوران اندر باہر مطابق ذریعے جیسے جیسا
            ایسا ایسے ایسی ویسے مزید پوری پورے دونوں وقت ab abhi paas waise phr phir zyada ziada ek kisi kaunsi kaunse kaunsa un
            unka unki unke inka inki jaise aisa aise sab bas abi yahin wahin lekin warna agr mjhe mujhy mere apko aapko hmare
            hamare humein q k he hy ho jaye gi ga ge
            """,
        ["hi"] = """
            का की के को में से पर ने है हैं था थी थे हो हूँ हूं हुआ हुई हुए होता होती होते होना होने होगा होगी और या लेकिन मगर अगर
            तो कि जो जिस जिन जिसे जिसने जिनके जिसके जिसका यह वह ये वे इस उस इन उन इसे उसे इसके उसके इसका उसका इसकी उसकी उनके उनका
            उनकी इनके हम तुम आप मैं मेरा मेरी मेरे मुझे हमें हमारा हमारी हमारे आपका आपकी आपके अपना अपनी अपने क्या क्यों कैसे कैसा
            कैसी कब कहाँ कहां कौन कौनसा कौनसी कौनसे किस किसने किसे किसके किसका किसकी किन कितना कितनी कितने नहीं ना न मत भी ही
            सिर्फ केवल तक साथ लिए बाद पहले बारे द्वारा तरह कर करना करने करता करती करते करें करे करो किया किए की गया गई गए जा
            जाता जाती जाते जाए सकता सकती सकते चाहिए चाहता चाहते रहा रही रहे दिया दी दें दे लिया ले वाला वाली वाले सब कुछ कोई किसी
            एक बहुत ज्यादा कम यहाँ यहां वहाँ वहां जब तब फिर हर बिना नमस्ते जी हाँ हां धन्यवाद कृपया इत्यादि आदि तथा एवं व अथवा
            kya hai hain ka ki ke ko mein main me se par ne aur ya lekin agar to toh jo ye yeh wo woh is us ham hum aap ap
            mera meri mere mujhe hamein apna apni apne kyun kyu kaise kaisa kaisi kab kahan kaun kon konsa kis kitna kitni kitne
            nahi nahin na mat bhi hi sirf tak sath liye baad pehle bare kar karna karne karta karte karti kare karo gaya gayi
            gaye sakta sakti sakte chahiye raha rahi rahe diya wala wali wale koi kuch bahut yahan wahan jab phir namaste ji haan
            hoga hogi hota hoti hote tha thi the ho hun hoon
            प्राप्त मिले मिलता मिलती मिलते मिलेगा मिलेगी मिल मिलना सा सी देना देने देनी पड़ता पड़ती पड़ते पाने पाना रूप लगते
            लगेगा लगता लगे रहता रहती रहते होंगे होंगी हूँगा पास अब कराऊँ करवाऊँ करूँ बनने बनना पूरी
            अब अभी पास यहीं वहीं वापस शायद बल्कि हालाँकि क्योंकि दौरान अंदर बाहर अनुसार ज़रिए जैसे जैसा ऐसा ऐसे ऐसी वैसे और अधिक
            पूरा पूरे दोनों इस बीच किन्हीं किसी ab abhi paas waise phir zyada ziada ek kisi kaunsi kaunse kaunsa un unka unki
            unke inka inki jaise aisa aise sab bas yahin wahin warna mjhe mujhy mere apko aapko hmare hamare hame hamein
            """,
        ["zh"] = """
            的 了 是 在 我 你 您 他 她 它 们 我们 你们 他们 您们 和 与 或 吗 呢 吧 啊 呀 么 什么 怎么 怎样 如何 为何 哪 哪些 哪个 哪里
            哪儿 谁 几 多少 多久 多长 何时 什么时 时候 为什 是否 能否 可否 可以 能不 不能 没有 有没 不是 是不 不 没 也 都 就 还 很 太
            请 请问 谢谢 你好 您好 这 那 这个 那个 这些 那些 一个 一下 想 要 需要 应该 想要 告诉 诉我 知道 如果 因为 所以 但是 而且
            以及 对于 关于 有 被 把 给 对 从 到 于 之 其 将 会 能 个 为 上 中 下 里 等 及
            我想 想来 来 去 用 做 该 应 怎 样 还是 正在 现在 在有 多 少 得 着 才 或者 拿到 获得 必 须 先 再 又 已经 已 它们 咱们 正
            什 是多 该做 做什
            现在 目前 当前 如今 今天 今年 这里 那里 这边 那边 这样 那样 一样 一直 一定 可能 大概 大约 比如 例如 其他 别的 另外 以及 只是 只有 只要 还有 除了 或是 以前 以后 之前 之后 期间 时候 的话 请教 麻烦
            谢谢 那么 这么 多少 以 些 每 各 某 并 但 却 则 若 所 由 向 往 给 让 使 啦 嘛 哦 哈 呗
            """,
        ["it"] = """
            il lo la i gli le l un uno una di a da in con su per tra fra del dello della dei degli delle dell al allo alla ai
            agli alle all dal dalla dai dagli dalle dall nel nello nella nei negli nelle nell sul sulla sui sugli sulle sull e
            ed o ma che chi cosa cui quale quali quando dove come quanto quanta quanti quante perché se non né sì no è sono sei
            siamo siete era erano essere stato ho hai ha abbiamo avete hanno avere posso può possono devo deve voglio vorrei mi
            ti si ci vi lui lei noi voi loro mio mia tuo sua suo nostro vostro questo questa questi queste quello quella più
            molto anche solo già ciao buongiorno grazie
            """,
        ["pt"] = """
            o a os as um uma uns umas de do da dos das em no na nos nas por pelo pela para com sem sobre entre e ou mas que quem
            qual quais quando onde como quanto quanta quantos quantas porque se não nem sim é são sou foi era ser estar está estão
            tem têm tenho ter há pode podem posso poder deve devo quero queria me te lhe nós vós eu tu ele ela eles elas você
            vocês meu minha seu sua nosso este esta isto esse essa isso aquele mais muito também só já ao aos à às olá obrigado
            obrigada
            """,
        ["nl"] = """
            de het een en of maar dat die dit deze wie wat wanneer waar hoe waarom welke welk hoeveel ik jij je u hij zij ze wij
            we jullie hun mij me mijn jouw uw zijn haar ons onze is ben bent was waren worden wordt werd heb hebt heeft hebben had
            kan kunnen kunt moet moeten mag wil willen zal zou niet geen in op aan van voor met zonder naar bij uit over onder
            tussen door tegen om te er als dan ook nog al zo dus hallo dank bedankt alstublieft
            """,
    }.ToFrozenDictionary();

    /// <summary>The function words of a language, written in any form, with the forms of its light verbs; empty for a language without a list.</summary>
    public static IEnumerable<string> Of(string language) => WithConjunctions(Listed(language), language).Concat(LightVerbs.Of(language));

    /// <summary>Those that stand in the list itself; empty for a language without one.</summary>
    public static IEnumerable<string> Listed(string language) =>
        Tables.TryGetValue(language, out var table) ? table.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries) : [];

    // Arabic writes "and" onto the next word: وكم, "and how much", says no more than كم.
    private static IEnumerable<string> WithConjunctions(IEnumerable<string> words, string language) => language == "ar"
        ? words.SelectMany(word => word.Length > 1 ? (IEnumerable<string>)[word, "و" + word, "ف" + word] : [word])
        : words;

    /// <summary>The languages that have a list.</summary>
    public static IEnumerable<string> Languages => Tables.Keys;
}
