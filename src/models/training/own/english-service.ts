/** What travellers and customers write to a company, most about flights. See own-sentences.ts for the columns. */
export const ENGLISH_SERVICE = `
1 1 0 complaint neg urgent | @airline flight delayed two hours and now no crew
1 1 0 complaint neg urgent | @airline been on hold over an hour just to change one date
1 1 0 complaint neg urgent | @airline your phone line hung up on me after 50 min. Twice
1 1 0 complaint neg urgent | @airline I need help but nobody picks up the phone
1 1 0 complaint neg urgent | @airline trying to rebook for three hours now, site down, phone busy
1 1 0 complaint neg urgent | @airline still sitting on the runway at LHR, no one tells us why
1 1 0 complaint neg urgent | @airline 3 gate changes, 4 hours late, zero updates
1 1 0 complaint neg urgent | @airline my bag has been missing since Friday and the tracker says nothing
1 1 0 complaint neg urgent | @airline why are there only two people at the desk for 150 cancelled passengers
1 1 0 complaint neg urgent | @airline why was my flight cancelled when the weather is fine on both ends?
1 1 0 complaint neg urgent | @airline how do you lose a bag on a direct flight
1 1 0 complaint neg urgent | @airline how is it possible that a plane is waiting for a gate at an empty airport
1 1 0 complaint neg urgent | @airline what is the point of a confirmed seat if you give it away
1 1 0 complaint neg urgent | @airline your app says on time. It is 40 min past departure. Fix it
1 1 0 complaint neg urgent | @airline the plane has been here for an hour, the crew has not
1 1 0 complaint neg urgent | @airline we are now missing our connection because nobody could find a stair truck
1 1 0 complaint neg urgent | @airline you moved my flight by nine hours and call it a minor change
1 1 0 complaint neg urgent | @airline stuck in Denver overnight, no hotel, no voucher, no answer
1 1 0 complaint neg urgent | @airline flight cancelled by text at 4am, next seat is Tuesday. It is Saturday.
1 1 0 complaint neg urgent | @airline you cancelled us and put my wife and me on different days. Please fix
1 1 0 complaint neg urgent | @airline I paid for the window, I got the middle, at the back, by the toilet
1 1 0 complaint neg urgent | @airline a $200 change fee to fly six hours earlier on a half empty plane
1 1 0 complaint neg urgent | @airline charged twice for one bag, emailed twice, heard nothing twice
1 1 0 complaint neg urgent | @airline my stroller came back in two pieces and the desk had no forms
1 1 0 complaint neg urgent | @airline seat broken, screen broken, light broken. Fare still full
1 1 0 complaint neg urgent | @airline no food on a 6 hr flight because catering "did not make it"
1 1 0 complaint neg urgent | @airline waiting for bags 55 minutes after a 50 minute flight
1 1 0 complaint neg urgent | @airline we landed early and have now been waiting longer for a gate than we flew
1 1 0 complaint neg urgent | @airline worst boarding I have seen, everyone in group 1 apparently
1 1 0 complaint neg urgent | @airline agent at gate 22 rude to every single person in line
1 2 0 complaint neg urgent | @airline flight attendant snapped at my mother for asking for water
1 2 0 complaint neg urgent | @airline your rep told me "not my problem" and walked off
1 2 0 complaint neg urgent | @airline that's a lie, the board showed our plane leaving without us
1 2 1 complaint neg urgent | @airline three agents, three stories, no refund. Which one of them lied?
1 2 1 complaint neg calm | @airline 30 days since you told me ten days. Case number is in every one of my six emails
1 1 0 complaint neg calm | @airline you folks used to be better than this
1 1 0 complaint neg calm | @airline I would like to say I'm surprised
1 1 0 complaint neg calm | @airline that reply does not help me in any way
1 1 0 complaint neg calm | @airline yes I did try that. It sends me back to the page that told me to call you
1 1 0 complaint neg calm | @airline no thanks, I have filled in that form already, in January
1 1 0 complaint neg calm | @airline a link to a form is not an answer
1 1 0 complaint neg calm | @airline I have. No reply. That is why I'm here
1 1 0 complaint neg calm | @airline sorry does not get me home tonight
1 1 0 complaint neg calm | @airline thank you for reading half of my message
1 1 0 complaint neg calm | @airline thanks for the automated reply. Is there a human around?
1 1 0 complaint neg calm | @airline too late now, I slept on the floor
1 1 0 complaint neg calm | @airline next time I'll drive
1 1 0 complaint neg calm | @airline I'll be booking with someone else from now on
1 1 0 complaint neg calm | @airline you just lost a customer over a 30 dollar fee
1 1 0 complaint neg calm | @airline so status gets me what exactly? A shorter line to be told no?
1 1 0 complaint neg calm | @airline so let me get this straight, it's my fault your link expired?
1 1 0 complaint neg calm | @airline so nobody at the airport knows where the plane is. The plane.
1 1 0 complaint neg calm | @airline looks like another night in Charlotte for us
1 1 0 complaint neg calm | @airline another day another delay
1 1 0 complaint neg calm | @airline apparently the bag enjoyed Dallas so much it stayed
1 1 0 complaint neg calm | @airline love paying 60 dollars so my suitcase can have its own holiday
1 1 0 complaint neg calm | @airline great job leaving with 14 of us still at the connecting gate
1 1 0 complaint neg calm | @airline awesome, rebooked on a flight that already left
1 1 0 complaint neg calm | @airline nice touch boarding us and then taking us all off again
1 1 0 complaint neg calm | @airline wow. Just wow
1 1 0 complaint neg calm | @airline oh good, a voucher for 8 bucks at an airport where everything is closed
1 1 0 complaint neg calm | @airline classic. Gate agent gone, flight "on time", no plane
1 1 0 complaint neg calm | @airline have you considered hiring a second person for the phones
1 1 0 complaint neg calm | @airline the hold music is the best part of your service
1 1 0 complaint neg calm | @airline my kids could run this airport better and they are four
1 1 0 complaint neg calm | @airline we missed the first day of our vacation. Thought you should know
1 1 0 complaint neg calm | @airline I had to buy a new suit for my interview as mine is somewhere between here and Newark
1 1 0 complaint neg calm | @airline disappointed. Ten years of flying with you and not even a reply
1 1 0 complaint neg calm | @airline not cool to sell extra legroom and then swap the plane
1 1 0 complaint neg calm | @airline not impressed with the new boarding
1 1 0 complaint neg calm | @airline poor form, really
1 1 0 complaint neg calm | @airline the website will not take my card, the phone wants 25 dollars to take the same card
1 1 0 complaint neg calm | @airline your site is down again and check-in closes in an hour
1 1 0 complaint neg calm | @airline your wifi took my money and then went to sleep
1 1 0 complaint neg calm | @airline the entertainment system restarted four times, I know the logo by heart
1 1 0 complaint neg calm | @airline 2 agents, 1 computer, 90 people. You do the math
1 1 0 complaint neg calm | @airline crew timed out, then the new crew timed out
1 1 0 complaint neg calm | @airline old plane, no power, no screens, eleven hours
1 1 0 complaint neg urgent | @airline fail
1 1 0 complaint neg urgent | @airline #fail again
1 1 0 complaint neg urgent | @airline this is ridiculous
1 1 0 complaint neg urgent | @airline ridiculous!! 5 hours!!
1 1 0 complaint neg urgent | @airline do better
1 1 0 complaint neg urgent | @airline hello? bag? anyone?
1 1 0 complaint neg urgent | @airline is anyone there today or should I write a letter
1 1 0 complaint neg urgent | @airline can someone PLEASE answer the phone
1 1 0 complaint neg urgent | @airline can you please tell your gate staff that we exist
1 1 0 complaint neg urgent | @airline please hold the 6:10, your own delay is why we are running
1 1 0 complaint neg urgent | @airline please send more people to customer service in terminal 4, the line is out the door
1 1 0 complaint neg urgent | @airline I am in tears at gate C11 and nobody will look at me
1 3 1 complaint neg urgent | @airline my 8 year old was put on the wrong connecting flight and you were the ones asking ME where she was
1 3 1 complaint neg urgent | @airline my husband's oxygen was not loaded as arranged, he is in hospital in a city we don't know
1 3 1 complaint neg calm | @airline we missed the birth of our grandchild while your staff argued about whose delay it was
1 3 1 complaint neg calm | @airline 2,400 dollars gone because your partner says you hold the ticket and you say they do
1 2 2 complaint neg calm | @airline twenty years, a million miles, and it ends with an agent laughing at my question. I've cut up the card
0 0 0 question neu calm | @airline do you fly from Leeds to Cork in the winter?
0 0 0 question neu calm | @airline is flight 212 on time? thanks
0 0 0 question neu calm | @airline any word on flight 3310?
0 0 0 question neu calm | @airline any update on when the 14:20 to Rome will board?
0 0 0 question neu calm | @airline how do I add my frequent flyer number to a booking that's already made? Thanks
0 0 0 question neu calm | @airline can I bring a guitar as carry-on?
0 0 0 question neu calm | @airline can you DM me so I can send the booking number?
0 0 0 question neu calm | @airline could you follow me so that I can DM you
0 0 0 question neu calm | @airline hi, is there a number for groups of more than ten?
0 0 0 question neu calm | @airline hi there, I left a tablet in the seat pocket of 14C this morning. Who can I contact?
0 0 0 question neu calm | @airline what happens to my return ticket if I take the train on the way out?
0 0 0 question neu calm | @airline which terminal for flights to Canada?
0 0 0 question neu calm | @airline will there be a waiver for the storm on Thursday?
0 0 0 question neu calm | @airline are you expecting cancellations out of Boston tomorrow?
0 0 0 question neu calm | @airline is it possible to stand by for an earlier flight with a basic ticket?
0 0 0 question neu calm | @airline do miles expire if I don't fly for a year?
0 0 0 question neu calm | @airline do you have a student fare?
0 0 0 question neu calm | @airline does the 737 to Tampa have power outlets?
0 0 0 question neu calm | @airline how much for a second bag to Mexico?
0 0 0 question neu calm | @airline how long before departure can I drop my bags?
0 0 0 question neu calm | @airline I filled in the lost item form, will I get a mail when it's found?
0 0 0 question neu calm | @airline I booked under my maiden name, do I need to bring both IDs?
0 0 0 question neu calm | @airline trying to add an infant to my booking, where is that option?
0 0 0 question neu calm | @airline need to change the date on a reward ticket, can that be done online?
0 0 0 question neu calm | @airline when do you release seats for next summer?
0 0 0 question neu calm | @airline where in Terminal B can I find your desk?
0 0 0 question neu calm | @airline who do I talk to about a school visit to the hangar?
0 0 0 question neu calm | @airline does anybody at your end know the gate for the Lisbon flight?
0 0 0 question neu calm | @airline is the 7:05 still leaving from A9?
0 0 0 question pos calm | @airline first time flying with you next week, excited! Anything I should know?
0 0 0 other neu calm | @airline just sent it
0 0 0 other neu calm | @airline DM sent
0 0 0 other neu calm | @airline done
0 0 0 other neu calm | @airline will do
0 0 0 other neu calm | @airline following you now
0 0 0 other neu calm | @airline it's booked under Okafor, two seats
0 0 0 other neu calm | @airline flight 883, seat 21A, yesterday evening
0 0 0 other neu calm | @airline ok I'll try the kiosk
0 0 0 other neu calm | @airline yes, via Frankfurt
0 0 0 other neu calm | @airline no, the other one, the evening flight
0 0 0 other neu calm | @airline I guess it was the blue one
0 0 0 other neu calm | @airline Yes. To Madrid, I was in row 30
0 0 0 other neu calm | "@airline: Ready for takeoff" haha what is this
0 0 0 other neu calm | RT @airline: We have a new look on board
0 0 0 other neu calm | Flying @airline to Phoenix tomorrow
0 0 0 other neu calm | On the 9:15 to Seattle, window seat, snow below http
0 0 0 other neu calm | @airline would love to see you fly to Iceland one day
0 0 0 other neu calm | @airline I would love two tickets to the show, how do I enter?
0 0 0 other neu calm | @airline adds second daily flight between Austin and Nashville http
0 0 0 other neu calm | @airline CEO speaks at the travel summit this afternoon http
0 0 0 other neu calm | @airline shares open lower after fuel forecast
0 0 0 other neu calm | Packing for a 6am @airline flight. Coffee first
0 0 0 other neu calm | aisle or window? @airline
0 0 0 other neu calm | @airline your captain sounds like the man from the car insurance ad
0 0 0 other neu calm | 😂😂 @airline really said "our snacks are a lifestyle"
0 0 0 idea neu calm | @airline please bring back the direct flight to Dayton
0 0 0 idea neu calm | @airline it would help if the app said which carousel the bags are on
0 0 0 idea neu calm | @airline you should fly to Reykjavik from here
0 0 0 praise pos calm | @airline thanks, that did it
0 0 0 praise pos calm | @airline thank you for the quick reply
0 0 0 praise pos calm | @airline got it sorted, thanks to Denise at the desk in Omaha
0 0 0 praise pos calm | @airline thanks for getting us out before the storm
0 0 0 praise pos calm | @airline the crew on 1482 was wonderful with my grandmother
0 0 0 praise pos calm | @airline smooth flight, early arrival, friendly people. Well done
0 0 0 praise pos calm | @airline my lost phone was at the gate with a post-it on it. You are the best
0 0 0 praise pos calm | @airline kudos to the pilot who came out and explained everything
0 0 0 praise pos calm | @airline excellent service on the way to Austin today
0 0 0 praise pos calm | @airline nice new seats!
0 0 0 praise pos calm | @airline yes! Thank you
0 0 0 praise pos calm | @airline appreciate the help, bag is on its way
0 0 0 praise pos calm | @airline you guys rock
0 0 0 praise pos calm | @airline never had a bad flight with you in 12 years
0 0 0 praise pos calm | @airline delays happen, but your agent Luis made it easy. Thanks
0 0 0 praise pos calm | @airline despite the snow we made it, thank you to everyone on the ramp
0 0 0 praise pos urgent | @airline OMG upgraded!! Thank you thank you 🙌
0 0 0 praise pos urgent | @airline best crew EVER on the red eye, they sang for my birthday 🎂
0 0 0 praise pos urgent | Love love love the new cabin @airline ❤️
1 1 0 complaint neg urgent | @shop third time my order arrives with half of it missing
1 1 0 complaint neg urgent | @shop paid for next day delivery, it is day five
1 1 0 complaint neg urgent | @shop your driver threw the box over the fence, it says glass on it
1 1 0 complaint neg urgent | @shop been charged for a return that you confirmed you received
1 1 0 complaint neg urgent | @shop chat closed on me while I was typing
1 1 0 complaint neg urgent | @provider internet out again, third evening this week
1 1 0 complaint neg urgent | @provider no signal in the middle of a city. what am I paying for
1 1 0 complaint neg urgent | @provider engineer did not show up, again, and your text says he did
1 1 0 complaint neg urgent | @provider your bot told me to call and your phone told me to use the bot
1 1 0 complaint neg urgent | @provider bill went up by 40 percent with no notice
1 1 0 complaint neg calm | @provider 12 emails, a ticket number and nothing to show for it
1 1 0 complaint neg calm | @provider so much for "back online by noon"
1 1 0 complaint neg urgent | @bank card declined at the till with money in the account, lovely
1 1 0 complaint neg urgent | @bank the app has been down since payday started
1 2 0 complaint neg urgent | @bank your fraud line told me to stop calling
1 1 0 complaint neg urgent | @trains 40 min late, two coaches instead of eight
1 1 0 complaint neg urgent | @trains announcement says sorry, ticket says 62 pounds
1 1 0 complaint neg calm | @trains standing room only on a seat I reserved
1 1 0 complaint neg calm | @app update broke the one feature I use
1 1 0 complaint neg calm | @app I log in, it logs me out. We do this every morning
1 1 0 complaint neg calm | @service raised a ticket two weeks ago, status still "new"
1 1 0 complaint neg calm | @service the documentation says one thing and the console does another, lost a day on it
0 0 0 question neu calm | @shop is the grey one coming back in size 8?
0 0 0 question neu calm | @shop can I return an online order in store?
0 0 0 question neu calm | @provider is there an outage in Bristol?
0 0 0 question neu calm | @provider how do I move my number to a new SIM?
0 0 0 question neu calm | @bank is this text from you?
0 0 0 question neu calm | @bank what do I need to open a joint account?
0 0 0 question neu calm | @trains does the 17:32 stop at Hexham?
0 0 0 question neu calm | @service hi, which region is the new storage class available in?
0 0 0 question neu calm | @service could someone look at my ticket when you have a moment? Number in DM
0 0 0 other neu calm | @service thanks, I have added the logs to the case
0 0 0 other neu calm | @provider postcode is M14, router light is amber
0 0 0 other neu calm | @provider hi Sam, it's a Galaxy, latest update
0 0 0 praise pos calm | @service issue solved within the hour, great support
0 0 0 praise pos calm | @provider engineer came early and fixed it in ten minutes, cheers
0 0 0 praise pos calm | @shop replacement arrived today, thank you for sorting it so fast
0 0 0 praise pos calm | @trains lovely conductor on the 8:10, made the whole carriage smile
`;
