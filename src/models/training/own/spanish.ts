/** See own-sentences.ts for the columns. */
export const SPANISH = `
1 1 0 complaint neg urgent | @airline y mi maleta??? llevo dos días con la misma camiseta
0 0 0 question neu calm | Hola, ¿puedo facturar una tabla de surf o tengo que pedirlo antes?
0 0 0 praise pos calm | Mil gracias a la azafata del vuelo a Vigo que le cantó a mi niña durante las turbulencias
0 0 0 other neu calm | @user gracias, ya te mandé el DM
1 1 0 complaint neg calm | Retrasado otra vez. Qué raro, ¿verdad?
0 0 0 other neu calm | Sí, el localizador va en el mensaje que os acabo de enviar
0 0 0 question neu calm | alguien sabe si mañana hay huelga en el aeropuerto?
0 0 1 idea neu calm | Estaría genial que la app avisara por vibración cuando cambia la puerta, soy sordo y los altavoces no me sirven
0 0 0 spam neu urgent | 🤑 Sorteo exprés!! Dale RT y mete tus datos para llevarte 1000 dólares 🤑
1 2 2 complaint neg calm | Dieciocho años volando con ustedes. En el mostrador me dijeron que si no me gustaba, me fuera con otra. Pues eso voy a hacer.
0 0 0 other neu calm | La niebla obliga a desviar catorce vuelos esta mañana
0 0 0 praise pos calm | Ninguna queja: puntuales, amables y con la tortilla caliente
1 1 0 complaint neg urgent | HOLA?? una hora escuchando la misma cancioncita
0 0 0 question neu calm | ¿El bono sirve para volar con mi pareja o es solo para mí?
1 2 2 complaint neg urgent | La señora del mostrador me dijo "gorda" por lo bajo, creía que no la oía. LA OÍ. ¿Quién contrata a esta gente?
0 0 0 other neu calm | Perdí el vuelo por quedarme charlando en el bar, culpa mía, brindemos
0 0 0 praise pos urgent | Nos esperaron!!! Corriendo con tres niños y nos esperaron, son unos cracks 👏👏
0 0 0 other neu calm | Ya está, me lo arreglaron en ventanilla, gracias igual
0 0 0 idea neu calm | Propongo más fuentes de agua después del control, siempre hay cola
1 1 0 complaint neg urgent | sin internet y con entrega a medianoche, los voy a matar (es broma) (casi)
0 0 0 question neu calm | cómo hago pa pasar mi línea de prepago a contrato?
0 0 0 praise pos calm | Vino el técnico a la hora exacta, explicó todo y hasta saludó al perro. Así sí
0 0 0 other neu calm | Este domingo de 2 a 4 habrá mantenimiento, puede haber cortes breves
1 1 0 complaint neg calm | Me suben la cuota y lo llaman "premio a tu fidelidad". Olé.
0 0 0 praise pos calm | Por fin funciona, gracias por no soltarme hasta arreglarlo
1 3 2 complaint neg urgent | Me vaciaron la cuenta anoche, eran los ahorros para la operación de mi mamá, y el banco dice que espere 45 días hábiles. No tengo 45 días!!!
0 0 0 question neu calm | ¿Cobran comisión por sacar plata en el exterior?
1 1 1 complaint neg calm | Cerraron la única sucursal del pueblo. La siguiente queda a hora y media en autobús.
0 0 0 other neu calm | El banco central mantiene los tipos y las acciones caen un dos por ciento
0 0 0 praise pos calm | Bloqueé la tarjeta y en dos días tenía la nueva, nada que objetar
0 0 0 other pos urgent | GOOOOL me quedé sin voz y sin vecinos
0 0 0 praise pos calm | La actualización quedó redonda, todo más rápido y más claro
0 0 0 spam neu calm | Gana dinero desde tu casa sin hacer nada, escríbeme "INFO" por privado
1 1 0 complaint neg calm | Desde la última versión la app tarda más en abrir que yo en levantarme
1 1 0 complaint neg urgent | "Entregado" dice. ¿A quién? ¿Al aire? Aquí no llegó nada
0 0 0 praise pos calm | El repartidor subió la nevera seis pisos a pie y todavía me preguntó dónde la quería. Un diez
0 0 0 question neu calm | Hasta qué hora puedo dejar un paquete en el punto de recogida?
0 0 0 other neu calm | Llegó el paquete, estaba en la portería, disculpen la molestia
1 1 0 complaint neg calm | "A cinco minutos de la playa". En helicóptero, será.
0 0 0 question neu calm | ¿Tienen habitaciones con ducha adaptada?
1 2 1 complaint neg calm | Otra vez a contar la historia desde el principio, otra vez a una persona distinta, otra vez "déjeme verificar"
1 1 0 complaint neg urgent | el bus no paró. estaba YO SOLO en la parada haciendo señas como loco
0 0 0 other neu calm | No es ninguna queja, solo pregunto por curiosidad
0 0 0 praise pos calm | Nada mal, oye, me habéis sorprendido
1 1 0 complaint neg calm | Esperaba otra cosa, la verdad.
0 0 0 praise pos calm | El chico de información me dibujó un mapa a mano. A mano. Qué detalle
1 1 0 complaint neg urgent | dos horas esperando una pizza a tres calles de aquí, ya voy yo
0 0 0 other neu calm | Buenos días desde la cola de la panadería
0 0 0 praise pos calm | Siempre escribo para quejarme, hoy no: gracias, impecable
1 3 2 complaint neg urgent | Mi hija tiene epilepsia, ustedes despacharon su medicina a la fuerza y la maleta sigue en Bogotá. Convulsionó anoche. CONTESTEN
1 2 1 complaint neg urgent | El sobrecargo despertó a mi bebé a propósito para que "aprendiera a respetar". Así, con esas palabras!!
0 0 0 praise pos urgent | Encontraron el anillo con el que iba a pedirle matrimonio!!! Dijo que sí, chicos, dijo que sí 💍
1 1 0 complaint neg urgent | nos bajaron, nos subieron, nos bajaron. soy pasajero o soy yoyo??
0 0 0 praise pos calm | Se me cayó el café encima del portátil y la tripulación lo desmontó con un secador y mucha fe. Enciende. Gracias
0 0 0 question neu calm | @airline puedo llevar las cenizas de mi abuela en cabina, hace falta algún papel?
1 3 3 complaint neg calm | Mi mujer entraba en quirófano a las nueve y me había pedido una sola cosa, que estuviera. Tres reprogramaciones, nadie quiso mirar otra ruta. Llegué cuando ya la habían bajado y no despertó.
0 0 0 other neu calm | @user pregunta en la oficina de la segunda planta, abajo nunca saben nada
1 1 0 complaint neg calm | La pantalla del asiento solo ponía la película del seguro de viaje. En bucle. Once horas.
1 1 0 complaint neg calm | Tres trasbordos para ir a la ciudad de al lado y lo llaman conexión inteligente
1 2 1 complaint neg urgent | Inventaron que yo llegué borracho al embarque. No bebo desde hace 9 años!!! Quién responde por eso
1 2 1 complaint neg calm | La chica del teléfono prometió una nota en mi expediente. La segunda no la encontró. La tercera dice que las notas no existen.
1 1 0 complaint neg urgent | me echaron de la partida clasificatoria x vuestro parche y encima pierdo puntos, ni de coña
0 0 0 question neu calm | vale el mando viejo para la edición nueva?
1 3 1 complaint neg urgent | Mi hijo de 8 compró 700 euros en cofres porque quitaron la contraseña SIN AVISAR, y dicen que "es un riesgo conocido"
0 0 0 idea neu calm | Ojalá metieran un botón para repetir la última jugada sin salir del directo
1 1 0 complaint neg calm | Me recomiendan "por tus gustos" una serie de zombis. Yo solo veo repostería.
0 0 0 question neu calm | el programa lee archivos de la versión 2015?
0 0 0 other neu calm | @user apágalo, cuenta hasta diez, enciéndelo, y si no, martillo 😅
0 0 0 praise pos calm | El mensajero vio humo en la casa de al lado, dejó los paquetes y avisó a los bomberos. Eso no viene en el contrato
1 2 1 complaint neg calm | En el justificante de entrega sale una foto. Es la puerta de otra calle, de otra ciudad, con nieve. Vivo en Almería.
1 1 0 complaint neg calm | El colchón llegó enrollado y ahí sigue, no ha querido abrirse
0 0 0 praise pos urgent | Llegamos a las 3 am muertos y nos tenían sopa caliente!! quién hace eso?? los amo
1 3 2 complaint neg calm | Resbalé en el baño del hotel, sin alfombrilla ni asidero, y llevo cinco semanas con la cadera operada. Tengo 77 años. La dirección me envió flores y una copia de las normas.
0 0 0 other neu calm | Mi plan de vacaciones: hamaca, libro, siesta y vuelta a empezar
1 1 0 complaint neg urgent | abran otra caja ya hombre que se me derrite el helado
0 0 0 praise pos calm | El frutero de mi calle me aparta los tomates feos para salsa y me los regala. Cadenas grandes, aprended
0 0 0 question neu calm | hacen arreglos de bajos de pantalón en la tienda?
1 2 1 complaint neg urgent | "Garantía de por vida" y a los dos años que la vida era la del fabricante, que cerró. VAYA TIMO
0 0 0 other neu calm | Levantado el paro de camioneros, el mercado central espera normalidad el lunes
0 0 1 idea neu calm | Podrían dejar una silla en cada cola, las que vamos con bastón se lo agradeceríamos
1 1 0 complaint neg calm | El aguacate pasó de piedra a petróleo sin que yo lo viera
0 0 0 praise pos calm | Iba dispuesta a pelear y salí con el cambio hecho y un café invitado
0 0 0 question neu urgent | ayuda!! perdí el abono dentro del metro, a quién llamo a estas horas?
0 0 0 other pos calm | Qué buena la obra sobre el accidente del barco, salí llorando
1 3 2 complaint neg urgent | Fuga de gas reportada a las 8, técnico a las 19. Vivimos tres familias con niños y un señor con oxígeno!!! Tuvimos que dormir en el coche
1 2 1 complaint neg calm | Cuatro cortes de luz esta semana y cada vez tiro la comida de la nevera; del formulario de daños me responden que falta el ticket de la lechuga
0 0 0 question neu calm | hay descuento de familia numerosa en la tarifa nocturna?
0 0 0 praise pos urgent | CONTESTÓ UNA PERSONA. y era simpática. y lo arregló. estoy soñando??
1 3 2 complaint neg calm | El ramo era precioso y llegó un día después del funeral, con una tarjeta que ponía felicidades
0 0 0 other pos urgent | ya nació mi sobrinaaa!!! 3 kilos de felicidad
0 0 0 spam neu calm | Préstamos sin aval ni nómina, respuesta en 5 minutos, solo necesitas tu DNI y tu clave
0 0 0 question neu urgent | me acaban de cerrar el mostrador en la cara, hay otro sitio para facturar?? salgo en una hora
1 1 0 complaint neg urgent | La app me cobra, no me da el ticket y el revisor viene por el pasillo. AUXILIO
0 0 0 praise pos urgent | Nueve meses esperando la moto y ES PRECIOSA, y encima me la trajeron con un lazo 🎀
0 0 0 other neu urgent | Última hora: reabierta la pista tras la tormenta, empiezan a salir los primeros vuelos

`;
