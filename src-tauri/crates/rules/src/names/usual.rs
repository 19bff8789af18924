//! The usual reading of characters that have several, where it is not the first in the pinyin table
//! (which lists them by alphabet). Not here: surnames' own readings (`surnames`).

/// Character and usual reading, ASCII with tone. 长 is left at chang2, as given names read it.
pub(super) const USUAL: &str = "啊a5 熬ao2 吧ba5 拜bai4 剥bo1 背bei4 辟pi4 臂bi4 瘪bie3 并bing4 伯bo2 泊po1 不bu4 碴cha2 差cha4 拆chai1 \
     场chang3 厂chang3 吵chao3 称cheng1 橙cheng2 匙shi5 尺chi3 处chu4 创chuang4 绰chuo4 刺ci4 答da2 打da3 \
     呆dai1 待dai4 单dan1 倒dao4 底di3 地di4 斗dou4 读du2 肚du4 蹲dun1 敦dun1 顿dun4 恶e4 妨fang2 缝feng4 \
     佛fu2 脯pu2 父fu4 干gan4 岗gang3 胳ge1 格ge2 蛤ha2 个ge4 各ge4 更geng4 骨gu3 广guang3 过guo4 汗han4 \
     夯hang1 号hao4 呵he1 合he2 哄hong3 红hong2 糊hu2 华hua2 划hua4 化hua4 混hun4 豁huo1 迹ji4 绩ji4 汲ji2 \
     几ji3 济ji4 纪ji4 夹jia1 贾jia3 槛kan3 渐jian4 溅jian4 嚼jue2 矫jiao3 剿jiao3 教jiao4 节jie2 桔ju2 \
     结jie2 芥jie4 禁jin4 颈jing3 据ju4 锯ju4 俱ju4 句ju4 觉jue2 咖ka1 楷kai3 看kan4 扛kang2 坷ke3 咳ke2 \
     吭keng1 溃kui4 括kuo4 喇la3 啦la5 蓝lan2 勒lei1 累lei4 擂lei2 棱leng2 丽li4 量liang4 裂lie4 令ling4 \
     隆long2 搂lou3 碌lu4 露lu4 陆lu4 绿lv4 掠lve4 纶lun2 论lun4 罗luo2 落luo4 络luo4 麻ma2 蚂ma3 吗ma5 \
     蔓man4 么me5 闷men4 们men5 蒙meng2 糜mi2 谜mi2 秘mi4 泌mi4 摩mo2 抹mo3 末mo4 那na4 南nan2 囊nang2 \
     酿niang4 鸟niao3 弄nong4 哦o2 呕ou3 派pai4 胖pang4 刨pao2 炮pao4 跑pao3 泡pao4 片pian4 屏ping2 颇po3 \
     魄po4 迫po4 剖pou1 铺pu4 埔pu3 朴pu3 曝pu4 瀑pu4 期qi1 其qi2 奇qi2 齐qi2 岂qi3 乾qian2 浅qian3 嵌qian4 \
     强qiang2 抢qiang3 翘qiao4 切qie4 且qie3 区qu1 趣qu4 圈quan1 雀que4 嚷rang3 绕rao4 任ren4 若ruo4 散san4 \
     丧sang4 刹sha1 杉shan1 扇shan4 上shang4 裳shang5 梢shao1 沈shen3 甚shen4 盛sheng4 胜sheng4 石shi2 \
     拾shi2 适shi4 市shi4 熟shu2 数shu4 衰shuai1 谁shui2 说shuo1 思si1 遂sui4 缩suo1 塔ta3 踏ta4 苔tai2 \
     台tai2 汤tang1 倘tang3 趟tang4 提ti2 体ti3 驮tuo2 拓tuo4 哇wa5 万wan4 忘wang4 为wei4 委wei3 涡wo1 无wu2 \
     捂wu3 系xi4 戏xi4 虾xia1 吓xia4 纤xian1 巷xiang4 削xue1 嚣xiao1 校xiao4 肖xiao4 挟xie2 行xing2 戌xu1 \
     嘘xu1 许xu3 血xue4 寻xun2 驯xun4 呀ya5 雅ya3 哑ya3 咽yan4 燕yan4 要yao4 耶ye2 叶ye4 遗yi2 椅yi3 已yi3 \
     屹yi4 殷yin1 涌yong3 俞yu2 予yu3 与yu3 育yu4 约yue1 载zai4 咱zan2 攒zan3 脏zang4 扎zha1 喳zha1 轧ya4 \
     栅zha4 炸zha4 粘zhan1 占zhan4 召zhao4 折zhe2 正zheng4 症zheng4 殖zhi2 指zhi3 只zhi3 掷zhi4 峙zhi4 \
     智zhi4 种zhong3 重zhong4 粥zhou1 著zhu4 筑zhu4 拽zhuai1 转zhuan3 卓zhuo2 琢zuo2 着zhe5 兹zi1 子zi5 \
     综zong1 卒zu2 作zuo4 兀wu4 匮kui4 伲ni4 诤zheng4 芘pi2 荨xun2 莞guan3 蕃fan1 蘖nie4 尢you2 捋lv3 吖ya1 \
     呒wu3 呗bei5 哒da2 咧lie3 唔wu2 嗦suo5 嗲die1 嘀di2 嵴ji3 彷pang2 犸ma4 宓mi4 迕wu4 遢ta4 艴fu2 媛yuan4 \
     缪mou2 柚you4 枸gou3 楂zha1 戛jia2 炅jiong3 觑qu4 腌yan1 膻shan1 欹yi1 毂gu3 於yu2 熨yun4 砉huo4 \
     町ting1 钭tou3 铛dang1 疸dan3 矜jin1 覃tan2 颌he2 筠yun2 豉shi4 蹒pan2 豸zhi4 霰xian4 黾min3 瞿qu2 \
     麽mo2";
