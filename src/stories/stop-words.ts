// Words that say nothing about which story a text tells, as they fold: the small words of each language, and what every
// security report says. Arabic words stand without their article.

import { fold } from '../core/fold.ts'

const ENGLISH = `a about above across after again against ago all also although am among an and another any are area
around as asked at away back be because been before began being between both but by called came can city close could
country day days did do does down during each early east eastern either else end even evening every few first five
following for force forces former found four from further gave go going government group groups had half has have he
held her here hers him his hour hours how however i if in including inside into iraq iraqi iraqis is it its itself just
kept killed killing known last late later least left less local made main make many may me members men might military
million minister ministry month months more morning most much must my near nearly new news next night no nor north
northern not now number of off office officer officers official officials on once one only or other others our out
outside over own part people place placed police province put read report reported reports residents result reuters
said same saturday saw say saying says second security seen several share she should since six so some soon source
sources south southern spoke spokesman spokesperson state statement still such sunday syria syrian syrians take taken
ten than that the their them then there these they third this those though three through thursday time to today told
took town toward towards tuesday two under until up us use used very village was way we wednesday week weeks well went
were west western what when where whether which while who whom whose why will with within without work would wounded
wounding year years yesterday yet you your monday friday january february march april june july august september october
november december sept oct nov dec jan feb war attack attacks according added`

const ARABIC = `في من الي علي عن مع هذا هذه ذلك تلك التي الذي الذين اللذين ان انه انها انهم كان كانت كانوا يكون تكون قد لقد
لم لن لا ما كل بعض غير بعد قبل بين حتي عند منذ ثم او ام اذا اذ كما لكن بل حيث خلال حول ضد تحت فوق دون نحو عبر لدي هو هي
هم هنا هناك وقال قال قالت اضاف اضافت ذكر ذكرت اكد اكدت افاد افادت اعلن اعلنت مصدر مصادر بيان امني امنيه امنيين قوات قوه
عراق عراقي عراقيه سوري سوريه سوريا مسوول مسوولين محافظه مدينه منطقه مناطق يوم ايام اليوم امس صباح مساء ليله ساعه ساعات عام سنه
اسبوع شهر احد اثنين ثلاثاء اربعاء خميس جمعه سبت اول ثاني ثالث واحد ثلاثه اربعه خمسه سته سبعه ثمانيه تسعه عشره وكاله وزاره
وزير حكومه شخص اشخاص عدد عناصر عنصر مجموعه تم كانون شباط اذار نيسان ايار حزيران تموز اب ايلول تشرين مقتل قتل اصابه`

const SORANI = `له بو لو به و ي ك كه ئه ئهم ئهو ئهوه ئهوان ئهمه لهگهل له لهسهر لهبهر دواي پيش نيوان ناو ههر ههموو يهك دوو سي
چوار پينج شهش حهوت ههشت نو ده بوو بوون كرد كردن دهكات دهلي گوتي وتي رايگهياند ههيه نيه تا بهلام يان نا نيو هيزهكاني هيز
عيراق سوريا شار پاريزگا روژ سهعات سال مانگ ههفته دوينني ئهمرو سهرچاوه سهرچاوهيهكي ئهمني بهيان كهس كوژران بريندار`

export const STOP_WORDS: ReadonlySet<string> = new Set(fold(`${ENGLISH} ${ARABIC} ${SORANI}`).split(/\s+/))
