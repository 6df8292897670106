/** See own-sentences.ts for the columns. */
export const ENGLISH = `
1 3 2 complaint neg urgent | @airline my mother is 84, she sat three hours in a wheelchair at the gate and nobody came. Your line is dead
1 1 0 complaint neg urgent | @airline where is my bag??
1 1 0 complaint neg calm | Great, another delay. Third coffee of the morning, thanks @airline
0 0 0 question neu calm | @airline hi, can I bring a folding stroller to the gate or do I check it in?
0 0 0 praise pos calm | Big thank you to the crew on the late flight to Oslo, they found my son's teddy under the seat and walked it back to us
1 2 1 complaint neg urgent | Gate agent told me to "learn to read a clock". The gate had changed twice. @airline is that how you train people?
0 0 0 other neu calm | @user thanks, just sent you a DM
0 0 0 other neu calm | Yes, the booking code is in my message
1 1 0 complaint neg calm | 52 minutes on hold with @airline and now the music has started from the beginning again
1 1 0 complaint neg calm | @airline your app says boarding, the screen says delayed, the staff say nothing. Which is it?
0 0 0 praise pos urgent | OMG @airline just bumped us to business for our honeymoon 😭😭 best day ever
1 3 3 complaint neg calm | I missed my father's funeral yesterday. The connection was cancelled, the next seat you offered was Thursday, and the person at the desk shrugged. I don't want a voucher @airline.
0 0 0 question neu calm | does anyone know if @airline still does free seat changes within 24h?
0 0 0 other neu calm | Flight 418 now scheduled 19:40 because of fog at the destination, passengers should check the board
1 2 1 complaint neg calm | @airline you promised the refund in seven days. It is day forty-one and I've now explained it to five different people.
1 1 0 complaint neg calm | paid for extra legroom, got a middle seat by the toilets. lovely
0 0 0 praise pos calm | Not bad at all, @airline. On time, warm roll, quiet cabin.
0 0 1 idea neu calm | @airline it would be great if the app showed how long the bag drop line is before I leave home
0 0 0 spam neu urgent | ✈️ WIN 2 free tickets anywhere!! Click the link in my bio and enter your card to confirm ✈️
1 2 2 complaint neg urgent | Fourth time this year @airline loses my bag and fourth time I'm told "it never happens". Twelve years of gold status and I am done, booking elsewhere from today
1 1 1 complaint neg urgent | still on the tarmac. no water no info no AC. come ON
0 0 0 other neu calm | @user they lost mine too last summer but it came back after two days, don't worry
0 0 0 praise pos calm | My suitcase went to Lisbon without me. Lost luggage desk had it back at my door before dinner the next day. Hats off.
1 1 0 complaint neg calm | Your chat bot keeps asking for my booking number and then telling me it can't read numbers @airline
0 0 0 question neu calm | Is the lounge in terminal 2 open on Christmas Day?
1 3 2 complaint neg urgent | @airline we are a family of five with a baby sleeping on the floor of the airport, no hotel, no milk, desk closed at 11pm. Someone please answer
0 0 0 other neu calm | Sure, it's under Miller, two adults one child, leaving the 14th
0 0 0 praise pos urgent | WE MADE IT!!! The ground guy literally ran with us to the gate, whoever he is give him a raise @airline
1 1 0 complaint neg calm | no wifi on a nine hour flight that was sold to me as "connected cabin"
0 0 0 question neu calm | @airline Are you rebooking passengers for the strike on Monday already or should I wait?
1 2 1 complaint neg urgent | First you cancel, then you lie that it was weather when every other carrier took off. Blue sky!! #shame
0 0 0 other neu calm | Watching the rain at the gate with a good book. Delays are just reading time
1 1 0 complaint neg calm | Any reason why the online check-in has been down since last night?
0 0 0 praise pos calm | No complaints about the trip home, everything as it should be
1 1 0 complaint neg calm | @user @airline same here, told us 20 min, that was two hours ago
0 0 0 other neu calm | New route announced: daily service between Leeds and Bergen starting in spring
1 2 1 complaint neg calm | Crew member rolled her eyes when I asked for a second cup of water. I'm eight months pregnant. Small thing maybe, it stayed with me all week.
0 0 0 question neu calm | hi team how do I add a known traveller number to an existing reservation
1 1 0 complaint neg calm | The seat in front was broken and lay in my lap all night. Nobody could move me, full plane, ok, but selling it was a choice
0 0 0 idea neu calm | Please add an option to choose a vegetarian meal after booking
1 3 2 complaint neg urgent | Your staff put my insulin in the hold, bag is now in another country and you tell me to fill in a FORM @airline
0 0 0 praise pos calm | @airline the young man at desk 14 in Denver deserves a medal for patience
1 1 0 complaint neg urgent | ARE YOU SERIOUS another gate change?? that's 4
0 0 0 other neu calm | Thanks, I will wait for the email then
1 1 0 complaint neg calm | So the voucher expires tomorrow and the booking page crashes each time I enter it. What a coincidence.
0 0 0 question neu calm | What is the weight limit for a carry on to Dublin?
0 0 0 praise pos calm | finally sorted, refund arrived this morning, thanks @airline
1 2 1 complaint neg calm | On Tuesday an agent confirmed my seats next to my six year old. Today she's in row 31 and I'm in row 8. Nobody admits having promised anything.
0 0 0 other neu calm | my brother lost his passport in a bar in Prague and somehow it's my problem lol
1 1 0 complaint neg calm | 90 euros for a bag that fit in the sizer on the way out
0 0 0 other neu calm | Air traffic control problems over the whole country this morning, all carriers affected, expect delays
0 0 0 praise pos calm | Landed early, bags out in ten minutes, coffee decent. Who are you and what have you done with @airline 😄
1 1 0 complaint neg urgent | hello??? is anybody there? been writing since 6am
1 2 1 complaint neg urgent | @airline you sold my seat twice and the woman at the gate LAUGHED
0 0 0 question neu calm | Do I get miles if I book through a partner site?
0 0 0 spam neu calm | Flight cancelled? Our agents recover up to 600 per passenger, message us your passport and booking code now
1 1 0 complaint neg calm | Cold food, warm beer. At least you're consistent
0 0 0 praise pos calm | Shoutout to the purser who sat with my nervous dad during the turbulence. He still talks about it.
0 0 0 other neu calm | @user you can ask for compensation if it was more than three hours, that's the rule in Europe
1 3 2 complaint neg calm | After the surgery I had arranged assistance weeks ahead. No one met me in Frankfurt, I walked two kilometres on crutches and missed the connection. I'm telling you quietly because I have no strength left to shout.
1 1 0 complaint neg calm | I've been refreshing the tracker for my bag for three days, it still says "searching"
0 0 0 question neu calm | @airline is flight 77 tonight still on time? picking up my sister
0 0 0 other pos urgent | Just landed in Tokyo!!! first time in Asia aaaah
1 1 0 complaint neg calm | why is it that the cheaper I pay the louder the ads on board
1 2 2 complaint neg calm | Ticket number 8 for the same stroller. Each time someone new says sorry and closes it. I'd rather have wheels than apologies.
0 0 0 praise pos calm | You fixed it in under ten minutes on a Sunday night, I'm impressed @airline
0 0 0 other neu calm | No worries, it wasn't urgent, I only wanted to know for next time
1 1 0 complaint neg calm | Not happy with how the rebooking was handled today.
1 1 0 complaint neg calm | @airline it's not that the flight was late, it's that nobody said a word for ninety minutes
0 0 0 idea neu calm | idea for airports: a quiet room with a bed for people with migraine, I'd pay for it
1 2 1 complaint neg urgent | Two supervisors, two different stories, zero bags. Which one of them was lying to me?
0 0 0 question neu calm | Can you tell me which terminal you use in Madrid now?
0 0 0 praise pos calm | Best cabin crew I've had in years, funny without being loud
1 1 1 complaint neg calm | Downgraded from premium and the difference is "being reviewed". ok
0 0 0 other neu calm | Throwback to the time I slept in the airport in Reykjavik because I misread the date. My own fault entirely
1 3 2 complaint neg urgent | @airline my wife has a severe nut allergy, we told you 3x, crew served nuts to the whole row and said "she can wear a mask". She ended up in hospital
0 0 0 other neu calm | Thank you for the reply, I have followed you so you can message me
1 1 1 complaint neg urgent | MISSED MY CONNECTION bc your doors wouldn't open for 25 min 😡😡
0 0 0 question neu calm | How early can I drop my bags for a 6am flight
0 0 0 praise pos calm | Delayed four hours, and I've never been treated so kindly. Sandwiches, blankets, honest updates. That's how you do it.
1 1 0 complaint neg calm | Oh good, the self service machines are out of order again, who could have guessed
0 0 0 other neu calm | I'm not complaining, just curious why the plane on this route changed
1 2 2 complaint neg calm | Million miler here. The desk in Newark told me status "means nothing on a day like this" in front of the whole queue, then gave the last seat to someone who shouted. I've cancelled my card with you.
0 0 0 other neu calm | Airline shares fall four percent after weak outlook for the winter
1 1 0 complaint neg calm | bag came out soaking wet. everything in it, too
0 0 0 question neu calm | Quick one: does the youth fare include a checked bag?
1 1 0 complaint neg calm | I would like to say thank you for the delay, I now know every shop in the terminal by heart 🙃
0 0 0 praise pos urgent | You guys ROCK, found my laptop in seat 22A and shipped it the same day!!!
1 2 1 complaint neg urgent | hung up on me AGAIN. third agent tonight who cuts the line the second I say refund
0 0 0 other neu calm | @user haha same, my suitcase has seen more countries than I have
1 1 0 complaint neg calm | the new boarding groups are a mess, group 2 boarded after group 6
0 0 0 question neu calm | @airline good morning, if I miss the first leg is the return cancelled automatically?
0 0 1 idea neu calm | Would love a text message when the gate changes, the loudspeakers here are impossible for those of us with hearing aids
1 1 0 complaint neg calm | Paid 40 for wifi, loaded one email. One.
0 0 0 praise pos calm | thank u for the quick help earlier 💙
1 3 2 complaint neg urgent | stranded in Cancun day 2, hotel threw us out at noon, your number only plays a recording, money is running out @airline
0 0 0 other neu calm | Sent! Reference ends in 4QK
1 1 0 complaint neg calm | @airline Could you explain how a 35 minute layover in your own hub is sold as "comfortable"?
0 0 0 other neu calm | Our school trip got delayed in Rome and the kids thought it was the best part
1 2 1 complaint neg calm | You told me the bag was on the next plane. You told me it was in Paris. You told me it was delivered. It's none of those.
0 0 0 praise pos calm | Can't fault the assistance team at Manchester, my gran was looked after from kerb to seat
1 1 0 complaint neg calm | Six hours in a seat which doesn't recline next to a socket that doesn't work
0 0 0 question neu calm | are pets allowed in the cabin on the small planes?
0 0 0 other neu calm | That's fine, it can happen. Have a good shift
1 1 0 complaint neg urgent | how is it possible that NOBODY at this airport knows where our plane is
0 0 0 spam neu calm | Earn 3000 a week reviewing flights from your sofa, ask me how 💸💸 #workfromhome
1 2 1 complaint neg urgent | "Sir, that's not my job" is all I heard today from @airline. Whose job is it then???
0 0 0 praise pos calm | I usually only write when something is wrong, so here is the opposite: smooth, friendly, punctual
1 2 1 complaint neg calm | Kosher meal ordered, kosher meal confirmed, ham sandwich served
0 0 0 question neu calm | Where do I claim for a damaged wheel on my suitcase, at the airport or online?
1 1 0 complaint neg calm | Seat 14C has no cushion. I mean literally none.
0 0 0 other pos calm | It's raining, the coffee is bad and I'm going on holiday, life is good
1 3 2 complaint neg calm | They asked only me, of the whole line, to prove I could "afford the return". I'm the only brown person in that queue. My kids watched it all @airline
0 0 0 other neu calm | Strike called off, all departures tomorrow will operate as normal
1 1 0 complaint neg calm | Can't say I enjoyed being bussed around the apron for half an hour
0 0 0 praise pos calm | Not a single thing to complain about and believe me I looked
1 2 1 complaint neg calm | Refund "approved" in March, "processed" in May, "we have no record" in July.
1 1 1 complaint neg urgent | pls someone answer your dms, flight is in 3 hrs and I can't check in
0 0 0 other neu calm | Ok I've tried that, now it asks for the last name on the ticket
0 0 0 question neu calm | @user did you get an answer about the seats? we have the same flight
0 0 0 idea neu calm | suggestion: let families board right after assistance instead of last
1 1 1 complaint neg calm | Sad that a company I used to like now charges for choosing a seat next to my own kid
0 0 0 praise pos calm | props to whoever runs this account at 3am, calm, clear and it worked
1 3 2 complaint neg calm | For the 3rd time the wheelchair for my disabled son came back broken. Three claims, three "isolated incidents". He can't go to school without it.
0 0 0 other pos calm | The documentary about the plane crash in the seventies is really well made
1 1 0 complaint neg calm | that moment when your bag has a better itinerary than you #lostluggage
0 0 0 question neu calm | if my flight is delayed more than 2 hours do I get a meal voucher or only after 3?
1 1 0 complaint neg urgent | stop sending me surveys and send me my SUITCASE
0 0 0 other neu calm | Waiting for boarding, row 12, window, headphones on
0 0 0 praise pos calm | Thanks for waiting those six minutes for the people off the Glasgow flight. We were those people.
1 1 0 complaint neg calm | Every year the miles are worth less, every year the newsletter is more excited about it
1 3 2 complaint neg urgent | our wedding is TOMORROW, dress in the lost bag, six calls, one answer: "be patient". I can't do this day again @airline
0 0 0 other neu calm | Fun fact: this airport handled nine million travellers last year
1 1 0 complaint neg calm | @airline your website logged me out at payment, charged nothing, and the fare went up 60
0 0 0 question neu calm | anyone flown with them to Bali, is the premium cabin worth it?
1 2 2 complaint neg urgent | Flight attendant shouted at my 4yo for crying. SHOUTED. he was scared of landing
0 0 0 praise pos urgent | 10/10 landing in that wind, the whole plane clapped 👏👏
1 1 0 complaint neg calm | I'd complain about the food but there wasn't any
0 0 0 other neu calm | Got it, thank you, I'll ask at the desk
1 1 0 complaint neg calm | half the screens at arrivals are black and the other half show yesterday
0 0 0 question neu calm | Do you have a phone number I can call from abroad?
1 1 0 complaint neg calm | Is it normal that a name correction of one letter costs more than the ticket?
0 0 0 praise pos calm | Sat next to the toilet, screen dead, late by an hour, and still the crew made me laugh all the way. Bless them
1 2 1 complaint neg calm | So I was denied boarding with a valid ticket, given a paper with a number nobody picks up, and told this counts as assistance.
0 0 0 other neu calm | Good morning from gate B7 ☀️
1 1 0 complaint neg calm | waited at the belt for an hr, turns out they hadn't unloaded yet because shift change
0 0 0 other neu calm | I don't hate flying, I hate packing
1 2 1 complaint neg urgent | LIARS. You said on the phone the change was free, then took 210 from my card @airline
0 0 0 question neu calm | Hello, how long does it usually take before miles from a partner show up?
0 0 0 praise pos calm | kudos to security at Schiphol this morning, huge line, moved fast, friendly jokes
1 1 0 complaint neg calm | no one: absolutely no one: @airline: let's board everybody and then fix the engine
1 3 3 complaint neg urgent | your crew left my 9 yr old unaccompanied at the wrong gate for an HOUR. she called me crying. nobody from @airline has rung me back
0 0 0 idea neu calm | maybe put a second tap of water after security, the line is always long
1 1 1 complaint neg calm | I've been a customer for 3 yrs and this is the first time I don't feel like one
0 0 0 other neu calm | @user no it was the other company, @airline had nothing to do with it
0 0 0 praise pos calm | Whoever designed the new app: thank you, rebooking took four taps
1 1 0 complaint neg calm | Lovely views of the parking lot from the bus we've now been in for 40 minutes
1 1 0 complaint neg calm | The lounge was closed. The other lounge was full. The priority line was the normal line.
0 0 0 question neu calm | What happens with my booking if the airline goes bankrupt?
0 0 0 other neu calm | thx, done
1 2 1 complaint neg calm | Agent refused to give her name, covered her badge, and told me complaining would make it slower
0 0 0 praise pos calm | After a rough week with this booking, today an agent called me herself and solved the lot. Grateful.
0 0 0 other neu calm | Cheap flights to Malaga this autumn, from 39 one way, sale ends Sunday
1 3 2 complaint neg calm | 1,140 taken from my account for a flight which you cancelled yourselves. That was the rent.
1 1 1 complaint neg calm | It's fine, I didn't need to be at that meeting anyway. It's not like I planned it for two months.
0 0 0 praise pos calm | you know what, I came here to moan, and then the bag rolled out first. Carry on @airline
1 1 1 complaint neg urgent | internet down AGAIN in the middle of my exam, are you kidding me
0 0 0 question neu calm | How do I move my number to a new sim?
0 0 0 praise pos urgent | Technician came at 8 sharp, fixed the line in 15 min, even wiped his shoes. Legend!!!
1 2 2 complaint neg urgent | Engineer no show number five. FIVE days off work, @user. I have spoken with nine people and each one "personally guarantees" the next visit
0 0 0 other neu calm | Works now, it was the cable. My cat is the suspect
1 1 1 complaint neg calm | You raised my price in the middle of the contract and called it "an improvement of your plan"
0 0 0 spam neu urgent | 🔥🔥 FREE GEMS free coins no survey, link below, only today 🔥🔥
0 0 1 idea neu calm | Please add a way to freeze my card from the watch, phone thieves take the phone first
1 3 2 complaint neg urgent | someone emptied my savings last night, your fraud line says the office opens at nine. NINE. 6,200 gone while I listen to a jingle
0 0 0 question neu calm | Does the student account have a fee for paying abroad?
0 0 0 praise pos calm | Called the bank about a lost card, expected an ordeal, was done in three minutes with a lovely lady
1 1 0 complaint neg calm | why does the banking app need an update every single time I'm at the till
0 0 0 other neg calm | Someone stole my bike, so now I walk and save on the gym
0 0 0 other neu calm | @user I've replied to you by message, it's the second account that's locked
1 2 1 complaint neg urgent | Banned for "cheating" in a game I haven't opened since May. Appeal denied in 40 seconds by a robot. Explain that!!
0 0 0 question neu calm | is the server down for anyone else or is it me
0 0 0 praise pos urgent | the new season is INSANE, take my money 🎮🔥
1 1 0 complaint neg urgent | bought the deluxe edition, got the standard. give me my skins lol but seriously
0 0 0 other neu calm | Patch notes: fixed a crash on the pause menu, fixed missing sound in chapter two
1 1 0 complaint neg calm | Another 80 GB update to fix the last 80 GB update
0 0 0 idea neu calm | would be cool to have a colour blind mode in ranked, red and green teams look the same to me
0 0 0 praise pos calm | support gave me back my account with every save in it, I'd nearly given up. thank you
1 2 1 complaint neg calm | Third console, same fault, and the repair centre says I must have dropped it. All three?
0 0 0 question neu calm | Can I play with my old controller on the new one?
0 0 0 other neg calm | lost eleven matches in a row and it's all my fault
1 1 0 complaint neg calm | I pay for no ads and I'm looking at an ad
0 0 0 praise pos calm | Nice touch that you remember where I stopped watching, even after a year away
0 0 0 question neu calm | When does episode 5 come out in Australia?
1 1 0 complaint neg urgent | stream froze on the last penalty. the LAST. PENALTY.
0 0 0 other pos calm | The villain in that series is so rude, love her
1 2 1 complaint neg calm | I cancelled in January. You've billed me every month since and each time the chat tells me it's "now definitely stopped".
0 0 0 idea neu calm | Could you let us hide shows we'll never watch? My start page is all cooking
0 0 0 spam neu calm | Cheap lifetime premium accounts, all platforms, write me on telegram
1 1 0 complaint neg calm | subtitles three seconds late the entire film, thought I was losing my mind
0 0 0 praise pos calm | it just works and I never think about it, best thing I can say about software
1 3 3 complaint neg urgent | Your update wiped the only photos I have of my late wife. I've written to support for six weeks and got four copies of the same "clear your cache" text. Please. Is there any human there
0 0 0 question neu calm | How can I export my notes to PDF?
1 1 0 complaint neg calm | The save button moved. Why. Who asked.
0 0 0 other neu calm | @user try turning off the extension, that solved the crash for me
0 0 0 praise pos urgent | dark mode dark mode DARK MODE finally!!! 🖤🖤
1 1 1 complaint neg calm | Since the last version it forgets my licence every Monday. Reinstalling weekly isn't what I'd call a perpetual licence.
0 0 0 idea neu calm | feature request: undo for archived mails, I do this with my thumb ten times a day
1 2 1 complaint neg urgent | "Lifetime" purchase and now I'm told the lifetime was that of version 3?! You conned us
0 0 0 other neu calm | Maintenance on Sunday 2 to 4 am, the service will be briefly unavailable
0 0 0 question neu calm | Is there an education discount for teachers outside the US?
0 0 0 praise pos calm | Reported a bug on Friday evening, fix shipped Saturday. No idea how you do that
1 1 0 complaint neg urgent | my parcel is "out for delivery" since TUESDAY
0 0 0 other neu calm | Parcel came, thanks, the neighbour had it
1 2 1 complaint neg calm | Driver marked "customer refused". I stood at the window and watched him drive past without slowing.
0 0 0 question neu calm | What's the latest time I can drop a parcel at the locker?
0 0 0 praise pos calm | Our delivery guy carried a washing machine up to the fourth floor and refused a tip. What a man
1 3 2 complaint neg urgent | You left my dad's heart medication in the rain at the wrong house. He's 79 and alone. Two calls, two shrugs, no redelivery until Monday
1 1 0 complaint neg calm | box arrived flat. it was a lamp.
0 0 0 other neu calm | My package has now seen Leipzig, Cologne and Leipzig again, I'm jealous of it
0 0 1 idea neu calm | you should let me tell the courier "leave it, the baby sleeps" instead of ringing
1 1 0 complaint neg urgent | two hours waiting on a "live map" that shows your van in the sea
0 0 0 spam neu calm | Your parcel is waiting, pay the customs fee of 1.99 at this link
0 0 0 praise pos calm | Wrong size, swapped in two days, no questions. I'll be back
1 1 0 complaint neg calm | The room was described as "sea view". If you stand on the bath, yes.
0 0 0 question neu calm | Can we check in at 11pm or is the desk closed by then?
0 0 0 praise pos urgent | upgraded to the suite for our 25th anniversary 🥂 we're speechless, thank you thank you!!
1 3 2 complaint neg calm | The night manager unlocked our door and walked in while I was changing, then said I should've used the chain. Your head office sent me a ten percent coupon.
0 0 0 other pos calm | Broken lift and all, we laughed the entire weekend
1 1 0 complaint neg calm | asked for a quiet room, got the one above the karaoke
0 0 0 question neu calm | Do you have rooms with a roll-in shower?
1 3 2 complaint neg urgent | Bed bugs. My daughter is covered in bites, doctor this morning, and reception says it's mosquitoes. In February.
0 0 0 praise pos calm | The breakfast lady remembered my kid's name after five years. That is why we come back.
1 2 1 complaint neg urgent | how do you "overbook" a hotel I paid for in JUNE
0 0 0 idea neu calm | A kettle in each room would make me choose you every time
0 0 0 other neu calm | We stayed at home this year, the garden is our resort
1 1 0 complaint neg calm | Queue to the door, eleven tills, two open
0 0 0 praise pos calm | Left my purse in the trolley, a girl from the checkout ran after me into the car park. Restored my faith a bit
0 0 0 question neu calm | Is the blue jacket coming back in size 14?
1 2 2 complaint neg urgent | Security followed my teenage son through the whole store then made him empty his bag in front of everybody. There was nothing in it. NO apology
0 0 0 other neu calm | @user I bought it there last week, aisle six next to the lightbulbs
1 1 0 complaint neg calm | opened the yogurt, best before last month
0 0 0 praise pos calm | My sofa is finally here and it's gorgeous. The wait was awful, the sofa isn't.
0 0 0 spam neu urgent | RT and follow to win a 500 gift card!!! first 100 only!!!
1 1 0 complaint neg calm | self checkout accused me of stealing a banana I was holding up to its face
0 0 0 question neu calm | can I return something online that I bought in the shop?
0 0 0 idea neu calm | How about a refill station for washing powder? I carry home so much plastic
1 2 1 complaint neg calm | The manager said the offer on the shelf "doesn't count". She then took the sign down while I stood there.
0 0 0 other neu calm | Recall of baby formula batch 2209, customers can bring it back to any branch
1 3 3 complaint neg calm | Third letter now with another patient's results in my envelope, so I have to assume mine are somewhere too. I rang, I wrote, I came by. Each time they said sorry and each time it happened again.
0 0 0 praise pos calm | wasn't expecting much and was pleasantly wrong
1 1 0 complaint neg urgent | WHY can I talk to a robot for 20 min but not to a person for 1
0 0 0 other neu calm | thanks for getting back to me, I'll try it tonight and let you know
0 0 0 question neu calm | Hi there, is it possible to split a bill over two months?
0 0 0 praise pos calm | Sam in chat was brilliant, please tell Sam's boss
1 1 1 complaint neg calm | I moved house in April. It's now September and you're still sending my neighbour my router.
0 0 0 other pos calm | no signal, no mails, just mountains. perfect
1 3 3 complaint neg calm | Nineteen years with you. When my husband died I asked you to close his line, and you've kept calling for him every week since, last time on his birthday. I've sent the certificate three times.
0 0 0 question neu calm | what's the difference between the basic and the plus plan
1 1 0 complaint neg calm | 5G they said. I've one bar and it's leaning.
0 0 0 praise pos urgent | fibre is IN, 900 down, I could cry 😍
0 0 0 other neu urgent | power out in the entire street, sitting with candles, kids love it!!
1 1 0 complaint neg urgent | fix. the. app.
0 0 0 idea neu calm | Can we please get a widget that shows how much data is left
1 2 1 complaint neg urgent | Charged twice, refunded once, then charged AGAIN for the refund?? and the chat guy put a smiley 🙂
0 0 0 other neu calm | Bank holiday on Monday, branches closed, card payments work as usual
0 0 0 question neu calm | Why do I see a pending payment from a shop I didn't visit yet, is that a pre-authorisation?
1 3 2 complaint neg calm | Account blocked for a "routine review" on the day my salary came in. Nine days. I've borrowed food money from my sister. Every call ends with "the team will be in touch".
0 0 0 praise pos calm | They blocked a dodgy payment before I'd even noticed. Thank you, fraud team
1 1 1 complaint neg calm | Branch closed, cash machine gone, nearest one is 20 miles. But the logo is new!
0 0 0 spam neu calm | Double your crypto in 48 hrs, I did it and so can you, DM "RICH"
0 0 0 other neu calm | I used to work in a call centre, be kind to them people
0 0 0 question neu urgent | help my code doesn't arrive and I'm at the till, what's the number for card support?
0 0 0 praise pos calm | Finally a shop that says "we messed up" and then fixes it
1 1 1 complaint neg calm | It's the third blender. I don't want a fourth, I want to make soup.
0 0 0 other neu calm | my nephew calls every broken thing "on strike" now
1 1 0 complaint neg calm | Not what I'd hoped for, if I'm honest.
0 0 0 praise pos urgent | GOT THE TICKETS after 4 hrs in the queue worth every second!!!! 🎉
1 2 1 complaint neg urgent | Resellers got all the tickets in 2 minutes and you call that a "fair queue" 🤡 you sold us out
0 0 0 question neu calm | Does the day ticket also work on the night bus?
1 1 0 complaint neg urgent | train just left w/ half of us on the platform, doors shut in our faces
0 0 0 other neu calm | Trains replaced by buses between the harbour and the stadium this weekend due to works
0 0 0 praise pos calm | the conductor announced each delay with a poem, I'm not even mad
1 3 2 complaint neg urgent | driver refused to put the ramp out and drove off. I'm in a power chair, it's dark, the next bus with a ramp is in 90 min. this isn't the first time
0 0 0 idea neu calm | Dear bus company, a simple light at the stop so the driver sees us at night?
0 0 0 other neu calm | Just sent the photos of the damage by mail as you asked
1 2 1 complaint neg calm | been told "someone will call you back" so often I've made it my ringtone
0 0 0 praise pos calm | I was wrong about the new checkout, it's quicker, sorry for the grumbling
0 0 0 spam neu calm | Hot singles near you, click for pics 😘
0 0 0 question neu urgent | is it true the shop closes at 5 today?? I'm running
1 1 1 complaint neg calm | Two weeks, one answer, and it was addressed to a "Karen". I am a Dave.
1 2 1 complaint neg calm | I asked for a vegan cake for my daughter's birthday, was promised it in writing, and they told us there was butter in it after we'd eaten.
0 0 0 praise pos calm | cheapest phone I've owned and nothing wrong with it after four years
0 0 0 other neu calm | I'm angry at the weather, not at you 😂
0 0 0 other neu calm | @user it says "error 12" but only if I open it on the tablet
1 1 1 complaint neg urgent | deleted my playlist of 11 yrs in the migration and the help page says "enjoy discovering new music" 😤
0 0 0 question neu calm | how many devices can be logged in at once
0 0 0 praise pos calm | so no one told me the customer service here is this good?
1 3 2 complaint neg urgent | Smoke came out of your charger while my twins slept next to it. Wall is black. You offer me 15% OFF THE NEXT ONE
0 0 0 other neg calm | Phone fell in the lake. RIP. New one tomorrow
1 1 0 complaint neg calm | Thanks for the update that made everything bigger except the battery
0 0 0 idea neu calm | Wish list: a keyboard that knows two languages at the same time
0 0 0 praise pos urgent | y'all replied in 2 MINUTES?! never seen that, love you
1 1 0 complaint neg calm | "Your call is important to us" played 31 times. I counted.
0 0 0 question neu calm | Which branch has wheelchair access?
0 0 0 other neu calm | Company X to cut 400 jobs as losses grow, unions announce protest
1 2 1 complaint neg urgent | u guys promised NO fees, theres 3 fees on this bill, THREE, stop playing w people's money
0 0 0 other neu calm | ok cool, talk monday
0 0 0 praise pos calm | Mixed feelings: the delivery was a week late, but the handwritten note and the extra tea made up for it
1 1 0 complaint neg calm | Food was great, I'll give you that. Shame it took ninety minutes and came with somebody else's drink.
0 0 0 question neu calm | could you check if my order went through? no rush
1 1 1 complaint neg urgent | order cancelled on christmas eve. merry christmas to you too i guess!!
0 0 0 other pos urgent | goooood morning everyone, coffee in, let's GO
1 2 1 complaint neg calm | Your mechanic ticked every box on the service sheet. The oil is black and the seal on the filter has never been broken.
0 0 0 praise pos calm | Straight answer, no script, no waiting. More of this.
0 0 0 spam neu calm | Need followers? 10k for 9 dollars, real people, guaranteed
1 1 0 complaint neg calm | i miss the time when this brand was good
0 0 0 other neu calm | He said "never again", and then he booked again. Every year.
1 1 0 complaint neg calm | Did nobody at the office try this on an older phone before sending it out?
0 0 0 question neu urgent | URGENT does anybody know which counter handles lost ID cards here??
0 0 0 praise pos urgent | found my ring!!! your cleaner turned the entire vacuum bag inside out for me 😭❤️
1 2 1 complaint neg urgent | the third time I explain this today, pls READ the thread before you copy paste "sorry to hear that"
0 0 0 other neu calm | Thanks, that number worked, all good now
0 0 0 praise pos calm | My mum isn't good with computers. Your man on the phone stayed with her for an hour and never sighed once.
0 0 0 idea neu calm | might be an idea to send the bill after payday instead of two days before
1 3 2 complaint neg urgent | Your guy came to my flat to fix the router and then TEXTED ME PRIVATELY at midnight off the job sheet. I live alone. I reported it Monday, still silence
0 0 0 other neu calm | Reading old reviews of this café is a hobby of mine
1 1 1 complaint neg calm | I've recommended you to half my street and now I have to tell them I can't get you on the phone
0 0 0 question neu calm | Do you repair screens while you wait?
0 0 0 praise pos urgent | THANK YOU!! package arrived one hour before the party 🎈
0 0 0 praise pos urgent | @airline captain came out to say happy birthday to my nan, she's 90 and she's still glowing!!
0 0 0 praise pos urgent | refund AND an apology AND a real human?? what a monday 🙌
1 1 1 complaint neg urgent | @airline 7 hrs in this line w 2 toddlers, one agent for 300 people, do something
0 0 0 question neu urgent | @airline boarding in 20 min and my name is wrong on the pass, where do I go??
1 1 0 complaint neg urgent | omg just let us off this plane
0 0 0 praise pos urgent | So so happy rn, they held the connection for us, love you @airline ❤️
1 2 1 complaint neg urgent | You cancelled my return without telling me and your agent says "you should have checked". CHECKED WHAT
0 0 0 other neu urgent | Running to gate C40 with one shoe on, send help and socks 😂
1 1 1 complaint neg urgent | last email from you: 9 days ago. my flight: tomorrow. can someone PLEASE confirm it exists
0 0 0 praise pos calm | I have to say the rebooking went better than I feared, no tears, one phone call
1 2 1 complaint neg urgent | @airline stop blaming the airport, the airport is blaming you, meanwhile we're sitting on concrete since 4am
0 0 0 spam neu urgent | LAST CHANCE!!! cruise giveaway, comment YES and share with 10 friends
0 0 0 spam neu calm | I was broke until I met my trading mentor, thank me later 👉 profile
0 0 0 praise pos calm | Never had a problem with them in ten years, touch wood
1 1 1 complaint neg calm | We upgraded with points we saved for four years, and the seat stayed upright for the whole ten hours.
0 0 0 question neu calm | @airline My claim was rejected because a document was missing, which one should I upload?
0 0 0 other neu calm | @user yes it was the 9:15, we were on the one after it
1 1 1 complaint neg urgent | how many times do I have to send the SAME receipt. it's a taxi. 38 quid. you cancelled the train
0 0 0 praise pos calm | Broken screen in, new screen out, forty minutes, fair price
0 0 0 other neu calm | The word "delay" doesn't exist on an island, you just sit down again
1 1 0 complaint neg urgent | can't log in can't reset can't reach anyone, cool cool cool
0 0 0 praise pos urgent | YESSS my luggage is back, every single sock, you're heroes!!
0 0 0 question neu urgent | quick!! does the 6:40 ferry take cards or only cash
0 0 0 praise pos urgent | just got my deposit back w/ INTEREST, who does that, wow 🤯
1 1 0 complaint neg urgent | the whole terminal is in the dark and someone just said "please remain seated" WHERE
0 0 0 other neu urgent | SNOW DAY no buses no school no adults left in this house
0 0 0 praise pos urgent | I AM IN ROW 1 I HAVE NEVER BEEN IN ROW 1 hi mum
1 2 1 complaint neg urgent | @airline your man at oversized luggage just threw my cello. I filmed it. He laughed and did it again with someone's skis
0 0 0 praise pos urgent | he's home!!! the dog is home!! thank you cargo team, he was dry, fed and wagging 🐕
1 1 0 complaint neg urgent | HOW is the cheapest sandwich on this plane 14 dollars
0 0 0 question neu urgent | anyone at the north entrance right now?? is the queue for passports as bad as they say
1 1 1 complaint neg urgent | password reset mail arrives after the link in it has expired. every. single. time. I've a flat to pay today!!
0 0 0 praise pos urgent | Holy moly that was quick, replacement at my door before I'd even packed the broken one!
0 0 0 other neu urgent | Breaking: runway closed after bird strike, no injuries reported, arrivals are being diverted
1 2 1 complaint neg urgent | don't you DARE tell me it's "resolved", I'm looking at the hole your installers left in my wall
0 0 0 praise pos urgent | tears in the cinema, tears on the bus, best film of the year, go go go
1 1 0 complaint neg urgent | so the sale starts at 9 and the site dies at 8:59. bravo!!!
0 0 0 idea neu urgent | PLEASE bring back the lemon one, I will buy all of it
0 0 0 question neu urgent | my gate says closed but the plane's still here?? @airline can I still get on??
1 3 2 complaint neg urgent | My sister is diabetic and locked in your parking garage since 10pm, the intercom rings out, the emergency number rings out. ANSWER
0 0 0 other pos urgent | Exam passed, phone dead, feet hurt, going dancing anyway

`;
